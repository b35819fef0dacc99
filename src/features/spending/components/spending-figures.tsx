import type { ReactNode } from 'react'
import { CircleHelp } from 'lucide-react'
import { Link } from 'wouter'
import type { Spending } from '#contract/studio/spending.ts'
import { type Amount, amountWords } from '#src/lib/money-words.ts'
import { amountsOf } from '../logic/table.ts'

interface SpendingFiguresProps {
  spending: Spending
  settingsHref: string
}

/** The sums, and what there is to know about them. */
export function SpendingFigures({ spending, settingsHref }: SpendingFiguresProps) {
  const { totals, unpriced } = spending
  const unknown = amountsOf(totals, 'unknown')
  const pictures = totals.reduce((sum, row) => sum + row.pictures, 0)
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-4">
        <Figure name="Spent">
          <Amounts amounts={amountsOf(totals, 'spent')} />
        </Figure>
        <Figure name="Held for work under way">
          <Amounts amounts={amountsOf(totals, 'held')} />
        </Figure>
        <Figure name="Of that, perhaps charged">
          <Amounts amounts={unknown} />
        </Figure>
        <Figure name="Pictures">{pictures.toLocaleString('en')}</Figure>
      </dl>
      {unknown.some(({ micros }) => micros > 0) && (
        <Note>
          A service did not answer after a request had left. What it may have charged stays held
          until you decide on Create, where those generations wait.
        </Note>
      )}
      {unpriced > 0 && (
        <Note>
          {unpriced === 1 ? '1 generation is' : `${unpriced.toLocaleString('en')} generations are`}{' '}
          not in these sums: nobody said what {unpriced === 1 ? 'it' : 'they'} cost. Set a price per
          picture under{' '}
          <Link href={settingsHref} className="text-accent underline underline-offset-2">
            Connections
          </Link>{' '}
          and those to come are counted.
        </Note>
      )}
    </div>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 bg-surface px-4 py-3">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="flex flex-wrap gap-x-3 text-lg font-strong">{children}</dd>
    </div>
  )
}

function Amounts({ amounts }: { amounts: readonly Amount[] }) {
  const some = amounts.filter(({ micros }) => micros > 0)
  if (some.length === 0) return <span className="text-muted">0</span>
  return some.map((amount) => (
    <span key={amount.unit} className="whitespace-nowrap">
      {amountWords(amount)}
    </span>
  ))
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2 text-sm text-muted">
      <CircleHelp size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
