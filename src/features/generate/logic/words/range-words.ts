import type { Limit } from '#contract/leonardo/limits.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })

/** "32 to 1,536 in steps of 8". */
export function rangeWords({ min, max, step, whole, values }: Limit): string {
  if (values !== undefined) return values.map((value) => number.format(value)).join(', ')
  const range = `${number.format(min)} to ${number.format(max)}`
  return whole === true && step > 1 ? `${range} in steps of ${step}` : range
}

/**
 * Where a slider over a list of values lands when moved: the nearest value, and never the one it came from,
 * which would hold the arrow keys back.
 */
export function nextValue(from: number, to: number, values: readonly number[]): number {
  const beyond = values.filter((value) => (to > from ? value > from : value < from))
  if (to === from || beyond.length === 0) return from
  return beyond.reduce((best, value) => (Math.abs(value - to) < Math.abs(best - to) ? value : best))
}
