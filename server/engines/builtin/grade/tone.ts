import { luminance, toSrgb } from '../core/color.ts'
import { clamp, unit } from '../core/scalar.ts'
import { quantiles } from './histogram.ts'

const curveSize = 4096
const curveTop = 8
let curve: Float32Array | null = null

/** Filmic shoulder then display encoding, as a table: called several million times a picture. */
function display(v: number): number {
  if (!curve) {
    curve = new Float32Array(curveSize + 1)
    for (let k = 0; k <= curveSize; k++) {
      const x = (k / curveSize) ** 2 * curveTop
      curve[k] = toSrgb(unit((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)))
    }
  }
  const t = Math.sqrt(clamp(v, 0, curveTop) / curveTop) * curveSize
  const k = t | 0
  const a = curve[k] ?? 0
  return a + ((curve[Math.min(curveSize, k + 1)] ?? a) - a) * (t - k)
}

/**
 * Scene light to display values (sRGB-encoded, 0 to 1), in place. Exposure is metered on both the log average
 * and the highlights; `key` is how bright the scene wants to be (night 0.6, snow 1.2). A third of the curve
 * is applied to luminance, because a pure per-channel curve turns warm light neon yellow.
 */
export function toneMap(lit: Float32Array, key: number): void {
  // A degenerate triangle can leave a pixel without a number; one of them would spoil the metering.
  for (let k = 0; k < lit.length; k++) if (!((lit[k] ?? 0) >= 0)) lit[k] = 0
  let sum = 0
  const stride = Math.max(3, Math.floor(lit.length / 3 / 20000) * 3)
  const sample = new Float32Array(Math.ceil(lit.length / stride))
  for (let k = 0, n = 0; k + 2 < lit.length; k += stride, n++) {
    const l = luminance(lit[k] ?? 0, lit[k + 1] ?? 0, lit[k + 2] ?? 0)
    sum += Math.log(l + 0.004)
    sample[n] = l
  }
  const [bright = 1] = quantiles(sample, [0.95])
  const average = Math.exp(sum / Math.max(1, sample.length))
  const exposure = clamp(
    Math.sqrt((0.2 / (average + 0.02)) * (0.85 / (bright + 0.05))) * key,
    0.03,
    9,
  )
  for (let k = 0; k + 2 < lit.length; k += 3) {
    const r = (lit[k] ?? 0) * exposure
    const g = (lit[k + 1] ?? 0) * exposure
    const b = (lit[k + 2] ?? 0) * exposure
    const l = luminance(r, g, b) + 1e-5
    const d = display(l)
    // The ratio is taken in encoded light, where colour differences survive the shoulder.
    const ratio = d / (Math.sqrt(l) + 1e-4)
    lit[k] = unit(display(r) * 0.7 + Math.sqrt(r) * ratio * 0.3)
    lit[k + 1] = unit(display(g) * 0.7 + Math.sqrt(g) * ratio * 0.3)
    lit[k + 2] = unit(display(b) * 0.7 + Math.sqrt(b) * ratio * 0.3)
  }
}
