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
): void {
  const r = Math.max(1, Math.round(radius / 1.6))
  pass(source, scratch, width, height, channels, r, true)
  pass(scratch, target, width, height, channels, r, false)
  pass(target, scratch, width, height, channels, r, true)
  pass(scratch, target, width, height, channels, r, false)
}

function pass(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  channels: number,
  r: number,
  across: boolean,
): void {
  const length = across ? width : height
  const lines = across ? height : width
  const step = (across ? 1 : width) * channels
  const line = (across ? width : 1) * channels
  const k = 1 / (2 * r + 1)
  for (let l = 0; l < lines; l++) {
    for (let c = 0; c < channels; c++) {
      const base = l * line + c
      const first = from[base] ?? 0
      const last = from[base + (length - 1) * step] ?? 0
      let sum = first * r
      for (let i = 0; i < r; i++) sum += i < length ? (from[base + i * step] ?? 0) : last
      for (let i = 0; i < length; i++) {
        sum += i + r < length ? (from[base + (i + r) * step] ?? 0) : last
        to[base + i * step] = sum * k
        sum -= i - r >= 0 ? (from[base + (i - r) * step] ?? 0) : first
      }
    }
  }
}
