import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../testing/library.ts'
import { layoutRows, measuresFor } from '../layout/layout-rows.ts'
import { dateMarks } from './date-marks.ts'
import { stepDate } from './step-date.ts'

const days = [
  new Date(2026, 2, 20),
  new Date(2026, 2, 5),
  new Date(2026, 0, 31),
  new Date(2025, 11, 24),
  new Date(2025, 11, 2),
  new Date(2023, 5, 1),
]
const layout = layoutRows(
  libraryOf(
    days.map((day, at) => ({ seq: 10 - at, time: day.getTime() / 1000 + 3600, size: [512, 512] })),
  ),
  measuresFor(1200),
)

describe('steps of the date scrubber', () => {
  it('go to the newest day of the neighbouring month or year', () => {
    expect(stepDate(layout, 0, 'olderMonth')).toBe(2)
    expect(stepDate(layout, 2, 'olderMonth')).toBe(3)
    expect(stepDate(layout, 3, 'newerMonth')).toBe(2)
    expect(stepDate(layout, 4, 'newerMonth')).toBe(3)
    expect(stepDate(layout, 1, 'olderYear')).toBe(3)
    expect(stepDate(layout, 5, 'newerYear')).toBe(3)
  })

  it('stop at the ends', () => {
    expect(stepDate(layout, 5, 'olderMonth')).toBe(5)
    expect(stepDate(layout, 0, 'newerYear')).toBe(0)
    expect(stepDate(layout, 3, 'newest')).toBe(0)
    expect(stepDate(layout, 3, 'oldest')).toBe(5)
  })
})

describe('marks of the date scrubber', () => {
  it('name each year where it begins and dot the months between', () => {
    const marks = dateMarks(layout, 900)
    expect(marks.flatMap(({ year }) => year ?? [])).toEqual([2026, 2025, 2023])
    expect(marks.filter(({ year }) => year === null)).toHaveLength(1)
  })

  it('leave out what would crowd', () => {
    expect(dateMarks(layout, 40).map(({ year }) => year)).toEqual([2026, 2023])
  })
})
