import { useState } from 'react'
import type { MoneyUnit } from '#contract/studio/money.ts'
import type { Spending } from '#contract/studio/spending.ts'
import { amountWords } from '#src/lib/money-words.ts'
import { Segments } from '#src/ui/fields/segments.tsx'
import { type Chart, chartOf, unitsOf } from '../logic/chart.ts'
import { type Period, slotWords } from '../logic/period.ts'
import { Bars } from './bars.tsx'
import { lookOf } from './engine-looks.ts'

const unitChoices = [
  { value: 'credits', label: 'Credits' },
  { value: 'dollars', label: 'Dollars' },
] as const

/** Bars over time, each of what was spent and is held; the table below has the same in figures. */
export function SpendingChart({ spending, period }: { spending: Spending; period: Period }) {
  const units = unitsOf(spending)
  const [wanted, setWanted] = useState<MoneyUnit>('credits')
  const unit = units.includes(wanted) ? wanted : (units[0] ?? wanted)
  const chart = chartOf(spending, unit, period)
  return (
    <section
      aria-label={period === 'year' ? 'Spending by month' : 'Spending by day'}
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface px-4 py-4 sm:px-6 sm:py-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg font-strong">{period === 'year' ? 'By month' : 'By day'}</h2>
        {units.length > 1 && (
          <div className="w-44">
            <Segments
              bare
              label="Shown in"
              value={unit}
              options={unitChoices}
              onChange={setWanted}
            />
          </div>
        )}
      </div>
      {units.length === 0 ? (
        <p className="py-12 text-center text-sm text-muted">
          Nothing was spent in this time. The built-in painter is free.
        </p>
      ) : (
        <>
          <Bars chart={chart} unit={unit} summary={summaryOf(chart, unit)} />
          <Legend chart={chart} />
        </>
      )}
    </section>
  )
}

function Legend({ chart }: { chart: Chart }) {
  return (
    <ul aria-label="Services" className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {chart.engines.map(({ id, name }, at) => (
        <li key={id} className="flex items-center gap-2">
          <span aria-hidden className={`size-2.5 rounded-sm ${lookOf(at)}`} />
          {name}
        </li>
      ))}
    </ul>
  )
}

/** What the picture of the chart says to who does not see it. */
function summaryOf({ bars }: Chart, unit: MoneyUnit): string {
  const most = bars.reduce((best, bar) => (bar.total > best.total ? bar : best))
  return `The most was ${amountWords({ unit, micros: most.total })} on ${slotWords(most.slot)}. All figures are in the table.`
}
