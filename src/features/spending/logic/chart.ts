import type { MoneyUnit } from '#contract/studio/money.ts'
import type { Spending } from '#contract/studio/spending.ts'
import { daysBetween, type Period } from './period.ts'

/** One bar: a day, or a month of a year; `parts` in the order of the chart's engines, in millionths of its unit. */
export interface Bar {
  slot: string
  parts: number[]
  total: number
}

export interface Chart {
  engines: { id: string; name: string }[]
  bars: Bar[]
  /** Where the axis ends, in millionths. */
  top: number
}

/** What was spent and is held in one unit, over time; bars without anything are there too. */
export function chartOf(spending: Spending, unit: MoneyUnit, period: Period): Chart {
  const rows = spending.days.filter((row) => row.unit === unit)
  const engines = spending.engines
    .filter((row) => row.unit === unit)
    .toSorted((a, b) => b.spent + b.held - (a.spent + a.held))
    .map(({ engine, name }) => ({ id: engine, name }))
  const slotOf = (day: string) => (period === 'year' ? day.slice(0, 7) : day)
  const slots = [...new Set(daysBetween(spending.from, spending.to).map(slotOf))]
  const amounts = new Map<string, number>()
  for (const { day, engine, spent, held } of rows) {
    const key = `${slotOf(day)} ${engine}`
    amounts.set(key, (amounts.get(key) ?? 0) + spent + held)
  }
  const bars = slots.map((slot): Bar => {
    const parts = engines.map(({ id }) => amounts.get(`${slot} ${id}`) ?? 0)
    return { slot, parts, total: parts.reduce((sum, part) => sum + part, 0) }
  })
  return { engines, bars, top: niceTop(Math.max(0, ...bars.map(({ total }) => total))) }
}

/** The next round number, so that the axis and its middle read well. */
export function niceTop(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [1, 1.5, 2, 3, 5, 10].find((factor) => factor * power >= most) ?? 10
  return step * power
}

/** Which bars have their name under them: the first, the last and some between, never crowded. */
export function namedBars(count: number, most: number): Set<number> {
  if (count <= most) return new Set(Array.from({ length: count }, (_, at) => at))
  const step = (count - 1) / (most - 1)
  return new Set(Array.from({ length: most }, (_, at) => Math.round(at * step)))
}

/** The units in which anything was spent or is held. */
export const unitsOf = ({ totals }: Spending): MoneyUnit[] =>
  (['credits', 'dollars'] as const).filter((unit) =>
    totals.some((row) => row.unit === unit && row.spent + row.held > 0),
  )
