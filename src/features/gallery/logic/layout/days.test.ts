import { describe, expect, it } from 'vitest'
import { belongsToDay, dayLabel, dayStart, monthLabel } from './days.ts'

const at = (...parts: [number, number, number, number?, number?]) =>
  new Date(parts[0], parts[1], parts[2], parts[3] ?? 0, parts[4] ?? 0).getTime() / 1000

describe('day headings', () => {
  const now = at(2026, 10, 12, 15) * 1000

  it('are local days', () => {
    expect(dayStart(at(2026, 10, 12, 23, 59))).toBe(at(2026, 10, 12))
    expect(dayStart(at(2026, 10, 12))).toBe(at(2026, 10, 12))
  })

  it('read as one says them', () => {
    expect(dayLabel(at(2026, 10, 12), now)).toBe('Today')
    expect(dayLabel(at(2026, 10, 11), now)).toBe('Yesterday')
    expect(dayLabel(at(2026, 10, 10), now)).toBe('10 November 2026')
    expect(monthLabel(at(2026, 10, 10))).toBe('November 2026')
  })

  it('hold a picture a little out of order but not another day’s', () => {
    const start = at(2026, 10, 11)
    expect(belongsToDay(at(2026, 10, 12, 0, 1), start)).toBe(true)
    expect(belongsToDay(at(2026, 10, 12, 9), start)).toBe(false)
    expect(belongsToDay(at(2026, 10, 10, 23, 59), start)).toBe(false)
  })
})
