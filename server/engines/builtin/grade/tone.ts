import { quietPulse, stretch } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
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

/** A number's place among all positive ones, to 9 binary digits after its first: the top of its 32 bits. */
const dropped = 14
const firstPlace = placeOf(2 ** -16)
const lastPlace = placeOf(2 ** 12)
const places = lastPlace - firstPlace + 1

function placeOf(v: number): number {
  return (new Int32Array(Float32Array.of(v).buffer)[0] ?? 0) >> dropped
}

/** By place: the display value of a light under this exposure, its square root, and the one over the other. */
function exposed(exposure: number) {
  const shown = new Float32Array(places)
  const root = new Float32Array(places)
  const ratio = new Float32Array(places)
  const lights = new Float32Array(
    Int32Array.from({ length: places }, (_, k) => ((k + firstPlace) << dropped) | (1 << 13)).buffer,
  )
  for (let k = 1; k < places; k++) {
    const light = (lights[k] ?? 0) * exposure
    const d = display(light)
    const s = Math.sqrt(light)
    shown[k] = d
    root[k] = s
    // The ratio is taken in encoded light, where colour differences survive the shoulder.
    ratio[k] = d / (s + 1e-4)
  }
  return { shown, root, ratio }
}

/**
 * Scene light to display values (sRGB-encoded, 0 to 1), in place. Exposure is metered on both the log average
 * and the highlights; `key` is how bright the scene wants to be (night 0.6, snow 1.2). A third of the curve
 * is applied to luminance, because a pure per-channel curve turns warm light neon yellow. All of it is looked up
 * by the bits of the number itself: four roots and curves for every pixel would take four times as long.
 */
export function toneMap(lit: Float32Array, key: number, pulse: Pulse = quietPulse): void {
  let sum = 0
  const stride = Math.max(3, Math.floor(lit.length / 3 / 20000) * 3)
  const sample = new Float32Array(Math.ceil(lit.length / stride))
  for (let k = 0, n = 0; k + 2 < lit.length; k += stride, n++) {
    // A degenerate triangle can leave a pixel without a number; one of them would spoil the metering.
    const seen = luminance(lit[k] ?? 0, lit[k + 1] ?? 0, lit[k + 2] ?? 0)
    const l = seen > 0 ? seen : 0
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
  const { shown, root, ratio } = exposed(exposure)
  const bits = new Int32Array(lit.buffer, lit.byteOffset, lit.length)
  const light = new Float32Array(1)
  const lightBits = new Int32Array(light.buffer)
  for (let k = 0; k + 2 < lit.length; k += 3) {
    if (k % (3 * stretch) === 0) pulse.check()
    light[0] = luminance(lit[k] ?? 0, lit[k + 1] ?? 0, lit[k + 2] ?? 0)
    const share = (ratio[place(lightBits[0] ?? 0)] ?? 0) * 0.3
    const r = place(bits[k] ?? 0)
    const g = place(bits[k + 1] ?? 0)
    const b = place(bits[k + 2] ?? 0)
    lit[k] = unit((shown[r] ?? 0) * 0.7 + (root[r] ?? 0) * share)
    lit[k + 1] = unit((shown[g] ?? 0) * 0.7 + (root[g] ?? 0) * share)
    lit[k + 2] = unit((shown[b] ?? 0) * 0.7 + (root[b] ?? 0) * share)
  }
}

const notANumber = 0x7f800000

/** Where the tables hold a number given by its bits: the first place for 0, less, and what is no number at all. */
function place(bits: number): number {
  const k = (bits >> dropped) - firstPlace
  return k < 0 || bits > notANumber ? 0 : k < places ? k : places - 1
}
