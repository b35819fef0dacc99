import type { Layout } from '../layout/layout-rows.ts'

export type DateStep = 'olderMonth' | 'newerMonth' | 'olderYear' | 'newerYear' | 'newest' | 'oldest'

/**
 * The day, counted from the newest, that a step leads to from another: the newest day of a neighbouring month
 * or year that has pictures.
 */
export function stepDate(layout: Layout, day: number, step: DateStep): number {
  const last = layout.dayStarts.length - 1
  if (step === 'newest') return 0
  if (step === 'oldest') return last
  const unit = step.endsWith('Year') ? yearOf : monthOf
  const at = (each: number) => unit(layout.dayStarts[each] ?? 0)
  if (step.startsWith('older')) {
    let next = day
    while (next < last && at(next) === at(day)) next += 1
    return next
  }
  // Within a month the way up leads to its own first day, as it does in a text.
  let next = day > 0 && at(day - 1) !== at(day) ? day - 1 : day
  while (next > 0 && at(next - 1) === at(next)) next -= 1
  return next
}

const yearOf = (seconds: number) => new Date(seconds * 1000).getFullYear()

function monthOf(seconds: number): number {
  const date = new Date(seconds * 1000)
  return date.getFullYear() * 12 + date.getMonth()
}
