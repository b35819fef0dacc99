import { quietPulse } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'

/**
 * Box blur, twice, of an interleaved image (`channels` numbers a pixel) from `source` into `target`; `scratch`
 * has the same size. Cost does not depend on the radius.
 */
export function blur(
  source: Float32Array,
  target: Float32Array,
  scratch: Float32Array,
  width: number,
  height: number,
  channels: number,
  radius: number,
  pulse: Pulse = quietPulse,
): void {
  const r = Math.max(1, Math.round(radius / 1.6))
  along(source, scratch, width, height, channels, r)
  pulse.check()
  down(scratch, target, width, height, channels, r)
  pulse.check()
  along(target, scratch, width, height, channels, r)
  pulse.check()
  down(scratch, target, width, height, channels, r)
}

/** Box mean along every row. */
function along(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  channels: number,
  r: number,
): void {
  const k = 1 / (2 * r + 1)
  for (let y = 0; y < height; y++) {
    for (let c = 0; c < channels; c++) {
      const base = y * width * channels + c
      const first = from[base] ?? 0
      const last = from[base + (width - 1) * channels] ?? 0
      let sum = first * r
      for (let i = 0; i < r; i++) sum += i < width ? (from[base + i * channels] ?? 0) : last
      for (let i = 0; i < width; i++) {
        sum += i + r < width ? (from[base + (i + r) * channels] ?? 0) : last
        to[base + i * channels] = sum * k
        sum -= i - r >= 0 ? (from[base + (i - r) * channels] ?? 0) : first
      }
    }
  }
}

/** Box mean along every column, a row of sums at a time: down one column after the other would wait for memory. */
function down(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  channels: number,
  r: number,
): void {
  const row = width * channels
  const k = 1 / (2 * r + 1)
  const sums = new Float64Array(row)
  const end = (height - 1) * row
  for (let x = 0; x < row; x++) sums[x] = (from[x] ?? 0) * r
  for (let i = 0; i < r; i++) {
    const at = Math.min(i, height - 1) * row
    for (let x = 0; x < row; x++) sums[x] = (sums[x] ?? 0) + (from[at + x] ?? 0)
  }
  for (let y = 0; y < height; y++) {
    const next = Math.min(end, (y + r) * row)
    const past = Math.max(0, y - r) * row
    const own = y * row
    for (let x = 0; x < row; x++) {
      const sum = (sums[x] ?? 0) + (from[next + x] ?? 0)
      to[own + x] = sum * k
      sums[x] = sum - (from[past + x] ?? 0)
    }
  }
}
