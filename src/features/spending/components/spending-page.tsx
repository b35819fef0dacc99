import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { type Spending, spendingPaths } from '#contract/studio/spending.ts'
import { now } from '#src/lib/clock.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { Segments } from '#src/ui/fields/segments.tsx'
import { spendingQuery } from '../api/spending-query.ts'
import type { Payee } from '../logic/limits-draft.ts'
import { firstDay, type Period, periods } from '../logic/period.ts'
import { Limits } from './limits.tsx'
import { SpendingFigures } from './spending-figures.tsx'
import { SpendingChart } from './spending-chart.tsx'
import { SpendingTable } from './spending-table.tsx'

interface SpendingPageProps {
  /** Who is connected and charges. */
  payees: readonly Payee[]
  settingsHref: string
}

/** What was spent, on what and when; what is held; and what may be spent at most. */
export function SpendingPage({ payees, settingsHref }: SpendingPageProps) {
  const [period, setPeriod] = useState<Period>('month')
  const [today] = useState(now)
  const from = firstDay(period, today)
  const { data, error, refetch, isPlaceholderData } = useQuery(spendingQuery(from))
  return (
    <div className="mx-auto flex max-w-[44rem] flex-col gap-6 px-4 py-6 lg:px-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="w-full sm:w-80">
          <Segments bare label="Period" value={period} options={periods} onChange={setPeriod} />
        </div>
        {data !== undefined && <CsvLink spending={data} />}
      </div>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && (
        <ErrorState
          title="Your spending could not be read"
          text={`${error.message} Nothing was charged for asking, and every figure is kept.`}
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      )}
      {data !== undefined && (
        <div
          aria-busy={isPlaceholderData}
          className="flex flex-col gap-6 transition-opacity aria-busy:opacity-60"
        >
          <SpendingFigures spending={data} settingsHref={settingsHref} />
          <SpendingChart spending={data} period={period} />
          <SpendingTable spending={data} />
        </div>
      )}
      <Limits payees={payees} used={data?.caps ?? []} />
    </div>
  )
}

/** Of the days shown. */
function CsvLink({ spending: { from, to } }: { spending: Spending }) {
  return (
    <a
      href={`${siteBase}${spendingPaths.csv}?from=${from}&to=${to}`}
      download
      className="ml-auto inline-flex min-h-9 items-center gap-2 rounded-md border border-edge bg-raised px-3.5 py-1.5 text-sm font-strong transition-colors hover:bg-accent-soft pointer-coarse:min-h-touch"
    >
      <Download size={16} aria-hidden />
      Export as CSV
    </a>
  )
}

function Waiting() {
  return (
    <div aria-busy className="flex flex-col gap-6">
      <output className="sr-only">Reading what was spent</output>
      <Skeleton className="h-24 rounded-lg" />
      <Skeleton className="h-72 rounded-lg" />
      <Skeleton className="h-48 rounded-lg" />
    </div>
  )
}
