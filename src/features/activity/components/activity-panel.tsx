import { useId, useState } from 'react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Generation } from '#contract/studio/generation.ts'
import { Progress } from '#src/ui/feedback/progress.tsx'
import { useCancelGeneration } from '../api/use-cancel-generation.ts'
import { overallProgress } from '../logic/active-list.ts'
import { ActivityRow } from './activity-row.tsx'

/** On a phone the list would cover what one is doing, so there it starts as one line. */
const startsOpen = () => matchMedia('(min-width: 1024px)').matches

/** Each running generation with its progress; loaded with the first of them. */
export function ActivityPanel({ generations }: { generations: readonly Generation[] }) {
  const { mutate: cancel } = useCancelGeneration()
  const [open, setOpen] = useState(startsOpen)
  const listId = useId()
  const Chevron = open ? ChevronDown : ChevronUp

  return (
    <div className="w-[min(20rem,calc(100vw-2rem))] overflow-hidden rounded-lg border border-line bg-raised shadow-float">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        className="flex min-h-10 w-full cursor-pointer items-center gap-3 px-3 text-sm font-strong outline-offset-[-2px] hover:bg-accent-soft/60 pointer-coarse:min-h-touch"
      >
        <span>{generations.length === 1 ? '1 running' : `${generations.length} running`}</span>
        <span className="ml-auto text-xs font-normal text-muted">
          {Math.round((overallProgress(generations) ?? 0) * 100)} %
        </span>
        <Chevron size={16} aria-hidden className="text-muted" />
      </button>
      {!open && (
        <Progress
          value={overallProgress(generations) ?? 0}
          label="Generating, all together"
          className="rounded-none"
        />
      )}
      <ul
        id={listId}
        hidden={!open}
        className="max-h-[40dvh] overflow-y-auto border-t border-line py-1.5 pr-1.5"
      >
        {open &&
          generations.map((generation) => (
            <ActivityRow key={generation.id} generation={generation} onCancel={cancel} />
          ))}
      </ul>
    </div>
  )
}
