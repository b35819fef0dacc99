import { luminance } from '../../core/color.ts'
import { unit } from '../../core/scalar.ts'

const steps = 64

/** Values at evenly spaced shares of a sample, dark to light. */
export function ladder(sample: Float32Array): Float32Array {
  const sorted = sample.toSorted()
  const out = new Float32Array(steps + 1)
  for (let k = 0; k <= steps; k++)
    out[k] = sorted[Math.round((k / steps) * (sorted.length - 1))] ?? 0
  return out
}

/** Where a value stands on a ladder, 0 to 1. */
export function rankOn(rungs: Float32Array, value: number): number {
  let low = 0
  let high = steps
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((rungs[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  const a = rungs[low] ?? 0
  const b = rungs[high] ?? 0
  return (low + (b > a ? unit((value - a) / (b - a)) : 0.5)) / steps
}

/** The value at a share (0 to 1) of a ladder. */
export function valueAt(rungs: Float32Array, share: number): number {
  const t = unit(share) * steps
  const k = Math.min(steps - 1, t | 0)
  const a = rungs[k] ?? 0
  return a + ((rungs[k + 1] ?? 0) - a) * (t - k)
}

/** At most about 9,000 values of an interleaved picture, each made from three by `of`. */
export function sampleOf(
  color: Float32Array,
  of: (r: number, g: number, b: number) => number,
): Float32Array {
  const stride = Math.max(1, Math.floor(color.length / 3 / 9000)) * 3
  const out = new Float32Array(Math.ceil(color.length / stride))
  for (let o = 0, n = 0; o + 2 < color.length; o += stride, n++)
    out[n] = of(color[o] ?? 0, color[o + 1] ?? 0, color[o + 2] ?? 0)
  return out
}

/** Takes a guide's luminances to those of the scene: its darkest to the scene's darkest, and so on up. */
export class ToneScale {
  readonly #from: Float32Array
  readonly #to: Float32Array

  constructor(light: Float32Array, color: Float32Array) {
    const stride = Math.max(1, Math.floor(light.length / 9000))
    this.#from = ladder(light.filter((_, k) => k % stride === 0))
    this.#to = ladder(sampleOf(color, luminance))
  }

  at(light: number): number {
    return valueAt(this.#to, rankOn(this.#from, light))
  }
}
