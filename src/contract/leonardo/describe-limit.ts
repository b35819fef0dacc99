import type { Limit } from './limits.ts'

/** A limit in words: "a whole number from 32 to 1536 in steps of 8". */
export const describeLimit = (limit: Limit): string => {
  if (limit.values) return `one of ${limit.values.join(', ')}`
  const range = `from ${limit.min} to ${limit.max}`
  if (!limit.whole) return `a number ${range}`
  return `a whole number ${range}${limit.step > 1 ? ` in steps of ${limit.step}` : ''}`
}

/** The allowed number nearest to `value`, which must be finite. */
export const nearestAllowed = (value: number, limit: Limit): number => {
  if (limit.values) {
    return limit.values.reduce((best, option) =>
      Math.abs(option - value) < Math.abs(best - value) ? option : best,
    )
  }
  const inside = Math.min(limit.max, Math.max(limit.min, value))
  return limit.whole ? Math.round(inside / limit.step) * limit.step : inside
}

/** True when `value` keeps to the limit. */
export const isAllowed = (value: number, limit: Limit): boolean =>
  limit.values
    ? limit.values.includes(value)
    : value >= limit.min && value <= limit.max && (!limit.whole || value % limit.step === 0)
