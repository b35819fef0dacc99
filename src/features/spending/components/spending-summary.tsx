import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { sumWords } from '#src/lib/money-words.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { spendingQuery } from '../api/spending-query.ts'
import { amountsOf } from '../logic/table.ts'

/** What was spent lately, in a line, and the way to the rest. */
export function SpendingSummary({ spendingHref }: { spendingHref: string }) {
  const { data, error } = useQuery(spendingQuery(null))
  if (error !== null) return <p className="text-sm text-muted">{error.message}</p>
  if (data === undefined) return <Skeleton className="h-9 w-full" />
  const held = amountsOf(data.totals, 'held')
  const isHeld = held.some(({ micros }) => micros > 0)
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="min-w-0 flex-1 basis-60 text-sm">
        In the last 30 days: {sumWords(amountsOf(data.totals, 'spent'))}
        {isHeld && <span className="text-muted">, and {sumWords(held)} held</span>}
      </p>
      <Link
        href={spendingHref}
        className="inline-flex min-h-9 items-center rounded-md border border-edge bg-raised px-3.5 py-1.5 text-sm font-strong transition-colors hover:bg-accent-soft pointer-coarse:min-h-touch"
      >
        Spending and limits
      </Link>
    </div>
  )
}
