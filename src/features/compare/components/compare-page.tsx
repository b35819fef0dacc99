import { useQueries } from '@tanstack/react-query'
import { Columns3 } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { comparedQuery } from '../api/compared-query.ts'
import { quickestOf, sharedSeed } from '../logic/best.ts'
import { AbsentColumn, type CompareActions, ContenderColumn } from './contender-column.tsx'

interface ComparePageProps extends CompareActions {
  ids: readonly string[]
  /** Some of a press of Generate may still be on their way to the server. */
  isSending: boolean
  onCreate: () => void
}

/** One prompt as several models took it: side by side, with the time and the price of each. */
export function ComparePage({ ids, isSending, onCreate, ...actions }: ComparePageProps) {
  const answers = useQueries({ queries: ids.map(comparedQuery) })
  const there = answers.flatMap(({ data }) => data ?? [])
  const quickest = quickestOf(there)
  const seed = sharedSeed(there)
  const [first] = there
  if (ids.length === 0) {
    return (
      <EmptyState
        icon={<Columns3 size={32} aria-hidden />}
        title="Nothing to compare"
        text="Write a prompt on Create, then choose Compare engines under More: every model you pick is asked the same."
        action={<Button onClick={onCreate}>Go to Create</Button>}
      />
    )
  }
  return (
    <div className="flex flex-col gap-5 px-4 pt-4 pb-24 lg:px-8 lg:pt-8">
      <header>
        <h2 className="line-clamp-3 max-w-[60rem] text-lg font-strong">
          {first?.request.prompt ?? 'Compare engines'}
        </h2>
        <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
          <span>{ids.length === 1 ? '1 model' : `${ids.length} models`}</span>
          {seed !== null && <span>Seed {seed}</span>}
        </p>
      </header>
      <ul
        aria-label="Compared"
        className="grid grid-cols-2 items-start gap-x-3 gap-y-6 md:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] md:gap-x-5"
      >
        {ids.map((id, at) => {
          const { data, error } = answers[at] ?? {}
          return (
            <li key={id} className="max-w-[34rem] min-w-0">
              {data ? (
                <ContenderColumn generation={data} isQuickest={id === quickest} {...actions} />
              ) : (
                <AbsentColumn
                  isOnItsWay={isSending || data === undefined}
                  problem={error?.message ?? null}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
