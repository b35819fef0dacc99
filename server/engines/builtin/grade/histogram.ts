const bins = 4096

/**
 * The values below which the given shares of a sample lie, to within a 4096th of its range: counting takes a
 * tenth of the time of sorting.
 */
export function quantiles(sample: Float32Array, shares: readonly number[]): number[] {
  let top = 1e-9
  for (const v of sample) if (v > top) top = v
  const counts = new Int32Array(bins)
  // Square roots give the darks, where the eye looks closest, their share of the bins.
  for (const v of sample) {
    const bin = Math.min(bins - 1, Math.floor(Math.sqrt(Math.max(0, v) / top) * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return shares.map((share) => {
    const wanted = share * sample.length
    let seen = 0
    for (let bin = 0; bin < bins; bin++) {
      seen += counts[bin] ?? 0
      if (seen > wanted) return ((bin + 0.5) / bins) ** 2 * top
    }
    return top
  })
}
