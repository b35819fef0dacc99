import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Spending, SpendingLimits } from '#contract/studio/spending.ts'
import { chartOf, namedBars, niceTop, unitsOf } from './chart.ts'
import { isSameLimits, limitOf, withConfirm, withLimit } from './limits-draft.ts'
import { daysBetween, firstDay } from './period.ts'
import { rowsOf } from './table.ts'

const figures = (unit: 'credits' | 'dollars', spent: number, held = 0) => ({
  unit,
  spent: spent * 1_000_000,
  held: held * 1_000_000,
  unknown: 0,
  generations: 1,
  pictures: 4,
  unpriced: 0,
})
const leonardo = { engine: 'leonardo', name: 'Leonardo' }
const spending: Spending = {
  from: '2026-10-31',
  to: '2026-11-02',
  today: '2026-11-02',
  totals: [figures('credits', 30, 10), figures('dollars', 1.5)],
  engines: [
    { ...leonardo, ...figures('credits', 30, 10) },
    { engine: 'together', name: 'Together', ...figures('dollars', 1.5) },
  ],
  days: [
    { day: '2026-10-31', engine: 'leonardo', ...figures('credits', 20) },
    { day: '2026-11-02', engine: 'leonardo', ...figures('credits', 10, 10) },
    { day: '2026-11-02', engine: 'together', ...figures('dollars', 1.5) },
  ],
  collections: [],
  unpriced: 0,
  caps: [],
}

describe('the chart', () => {
  it('has a bar for every day, also for those on which nothing was spent, of one unit', () => {
    const { bars, engines } = chartOf(spending, 'credits', 'month')
    expect(engines).toEqual([{ id: 'leonardo', name: 'Leonardo' }])
    expect(bars.map(({ slot, total }) => [slot, total / 1_000_000])).toEqual([
      ['2026-10-31', 20],
      ['2026-11-01', 0],
      ['2026-11-02', 20],
    ])
    expect(unitsOf(spending)).toEqual(['credits', 'dollars'])
  })

  it('joins the days of a month where it shows a year', () => {
    const { bars } = chartOf(spending, 'credits', 'year')
    expect(bars.map(({ slot, total }) => [slot, total / 1_000_000])).toEqual([
      ['2026-10', 20],
      ['2026-11', 20],
    ])
  })

  it('ends above its highest bar, and not far above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (most) => {
        const top = niceTop(most)
        expect(top).toBeGreaterThanOrEqual(most)
        expect(top).toBeLessThanOrEqual(2 * most)
      }),
    )
  })

  it('names the first bar and the last', () => {
    const named = namedBars(30, 5)
    expect(named).toHaveLength(5)
    expect([named.has(0), named.has(29)]).toEqual([true, true])
  })
})

it('puts both units of a day in one line, the newest first', () => {
  expect(rowsOf(spending, 'day')).toMatchObject([
    { name: 'Nov 2', spent: '10 credits and $1.50', held: '10 credits', generations: 2 },
    { name: 'Oct 31', spent: '20 credits', held: '–', generations: 1 },
  ])
})

it('asks for whole months where it shows a year', () => {
  const now = new Date(2026, 10, 20, 12).getTime()
  expect(firstDay('week', now)).toBe('2026-11-14')
  expect(firstDay('month', now)).toBeNull()
  expect(firstDay('year', now)).toBe('2025-12-01')
  expect(daysBetween('2026-02-27', '2026-03-01')).toHaveLength(3)
})

it('sets a limit, changes it and takes it away', () => {
  const none: SpendingLimits = { caps: [], confirmAbove: { credits: null, dollars: null } }
  const name = { engine: null, unit: 'dollars', per: 'day' } as const
  const set = withLimit(none, name, 2.5)
  expect(limitOf(set, name)).toBe(2.5)
  expect(limitOf(set, { ...name, engine: 'together' })).toBeUndefined()
  expect(withLimit(set, name, 3).caps).toHaveLength(1)
  expect(isSameLimits(withLimit(set, name, undefined), none)).toBe(true)
  expect(withConfirm(none, 'credits', 50).confirmAbove).toEqual({
    credits: 50_000_000,
    dollars: null,
  })
})
