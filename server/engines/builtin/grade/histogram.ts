/** The values below which the given shares of a sample lie. The sample keeps its order. */
export function quantiles(sample: readonly number[], shares: readonly number[]): number[] {
  const sorted = Float64Array.from(sample).toSorted()
  return shares.map((s) => sorted[Math.min(sorted.length - 1, Math.floor(s * sorted.length))] ?? 0)
}
