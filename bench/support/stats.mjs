export const median = (values) => percentile(values, 0.5)

/** The value that `share` of the values stay under (nearest rank). */
export function percentile(values, share) {
  if (values.length === 0) return Number.NaN
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}

/** Median of each number in a list of records of the same shape. */
export function medians(records) {
  const names = Object.keys(records[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [name, median(records.map((record) => record[name]))]),
  )
}

/** Milliseconds `work` took. */
export async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
