import type { MoneyUnit } from '#contract/studio/money.ts'
import { amountWords } from '#src/lib/money-words.ts'
import { type Bar, type Chart, namedBars } from '../logic/chart.ts'
import { slotWords } from '../logic/period.ts'
import { lookOf } from './engine-looks.ts'

interface BarsProps {
  chart: Chart
  unit: MoneyUnit
  /** In words, for who does not see it. */
  summary: string
}

/** Names under the bars before they touch, on a phone. */
const mostNames = 5

export function Bars({ chart, unit, summary }: BarsProps) {
  const { bars, top } = chart
  const named = namedBars(bars.length, mostNames)
  return (
    <div role="img" aria-label={summary} className="flex flex-col gap-1 text-xs text-muted">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <div className="flex flex-col justify-between py-0 text-right leading-none">
          {[top, top / 2, 0].map((micros) => (
            <span key={micros} className="-my-1.5">
              {amountWords({ unit, micros })}
            </span>
          ))}
        </div>
        <div className="relative h-48">
          <div className="absolute inset-0 flex flex-col justify-between">
            {['top', 'middle', 'foot'].map((line) => (
              <span key={line} className="h-px bg-line" />
            ))}
          </div>
          <div className="absolute inset-0 flex items-end gap-[3px] max-sm:gap-px">
            {bars.map((bar) => (
              <Column key={bar.slot} bar={bar} chart={chart} unit={unit} />
            ))}
          </div>
        </div>
        <span aria-hidden className="invisible h-0 overflow-hidden">
          {amountWords({ unit, micros: top })}
        </span>
        <div className="flex justify-between pt-2">
          {bars.map(({ slot }, at) =>
            named.has(at) ? <span key={slot}>{slotWords(slot)}</span> : null,
          )}
        </div>
      </div>
    </div>
  )
}

function Column({ bar, chart, unit }: { bar: Bar; chart: Chart; unit: MoneyUnit }) {
  const told = chart.engines.flatMap(({ name }, at) => {
    const micros = bar.parts[at] ?? 0
    return micros > 0 ? [`${name} ${amountWords({ unit, micros })}`] : []
  })
  return (
    <span
      title={[slotWords(bar.slot), ...told].join('\n')}
      className="flex h-full min-w-0 flex-1 flex-col justify-end hover:bg-accent-soft/50"
    >
      <span
        className="mx-auto flex w-full max-w-10 flex-col-reverse overflow-hidden rounded-t-sm"
        style={{ height: `${(bar.total / chart.top) * 100}%` }}
      >
        {bar.parts.map((micros, at) => (
          <span
            key={chart.engines[at]?.id}
            className={`w-full ${lookOf(at)}`}
            style={{ height: `${bar.total === 0 ? 0 : (micros / bar.total) * 100}%` }}
          />
        ))}
      </span>
    </span>
  )
}
