import type { Desk } from '../core/desk.ts'
import type { Pulse } from '../core/interrupt.ts'

/**
 * Fills the unknown pixels of an interleaved picture (3 a pixel) from the known ones as a soap film would span
 * them, in place: halved until everything is known, then brought up again. `known` is 0 or 1 a pixel.
 */
export function membrane(
  color: Float32Array,
  known: Float32Array,
  width: number,
  height: number,
  desk: Desk,
): void {
  const { room, pulse } = desk
  if (width < 2 && height < 2) return
  let missing = false
  for (let at = 0; at < known.length && !missing; at++) missing = (known[at] ?? 0) <= 0
  if (!missing) return
  const w = Math.max(1, (width + 1) >> 1)
  const h = Math.max(1, (height + 1) >> 1)
  if (w === width && h === height) return
  const small = room.floats(w * h * 3)
  const weight = room.floats(w * h)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const k = known[at] ?? 0
      if (k <= 0) continue
      const to = (y >> 1) * w + (x >> 1)
      weight[to] = (weight[to] ?? 0) + k
      for (let c = 0; c < 3; c++)
        small[to * 3 + c] = (small[to * 3 + c] ?? 0) + (color[at * 3 + c] ?? 0) * k
    }
  }
  for (let to = 0; to < weight.length; to++) {
    const k = weight[to] ?? 0
    if (k <= 0) continue
    for (let c = 0; c < 3; c++) small[to * 3 + c] = (small[to * 3 + c] ?? 0) / k
    weight[to] = 1
  }
  membrane(small, weight, w, h, desk)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    const v = Math.max(0, Math.min(h - 1, (y + 0.5) / 2 - 0.5))
    const y0 = v | 0
    const y1 = Math.min(h - 1, y0 + 1)
    const fy = v - y0
    for (let x = 0; x < width; x++, at++) {
      if ((known[at] ?? 0) > 0) continue
      const u = Math.max(0, Math.min(w - 1, (x + 0.5) / 2 - 0.5))
      const x0 = u | 0
      const x1 = Math.min(w - 1, x0 + 1)
      const fx = u - x0
      for (let c = 0; c < 3; c++) {
        const a = small[(y0 * w + x0) * 3 + c] ?? 0
        const b = small[(y0 * w + x1) * 3 + c] ?? 0
        const d = small[(y1 * w + x0) * 3 + c] ?? 0
        const e = small[(y1 * w + x1) * 3 + c] ?? 0
        const top = a + (b - a) * fx
        color[at * 3 + c] = top + (d + (e - d) * fx - top) * fy
      }
    }
  }
  relax(color, known, width, height, pulse)
}

/** Rounds of evening out at each size: enough for a film to leave its border without a step. */
const rounds = 8

/** Moves every unknown pixel to the mean of its neighbours, over and over. */
function relax(
  color: Float32Array,
  known: Float32Array,
  width: number,
  height: number,
  pulse: Pulse,
): void {
  for (let round = 0; round < rounds; round++) {
    for (let y = 0, at = 0; y < height; y++) {
      if (y % 64 === 0) pulse.check()
      const up = y > 0 ? width * 3 : 0
      const down = y < height - 1 ? width * 3 : 0
      for (let x = 0; x < width; x++, at++) {
        if ((known[at] ?? 0) > 0) continue
        const left = x > 0 ? 3 : 0
        const right = x < width - 1 ? 3 : 0
        for (let o = at * 3; o < at * 3 + 3; o++)
          color[o] =
            ((color[o - left] ?? 0) +
              (color[o + right] ?? 0) +
              (color[o - up] ?? 0) +
              (color[o + down] ?? 0)) /
            4
      }
    }
  }
}

/** Pixels from each place inside a mask (over a half) to its border, roughly; 0 outside. */
export function depthInside(
  mask: Float32Array | Uint8Array,
  width: number,
  height: number,
  { room, pulse }: Desk,
): Float32Array {
  const far = width + height
  const out = room.floats(width * height)
  for (let at = 0; at < out.length; at++) out[at] = (mask[at] ?? 0) > 0.5 ? far : 0
  const shorten = (at: number, from: number, step: number): void => {
    const through = (out[from] ?? 0) + step
    if (through < (out[at] ?? 0)) out[at] = through
  }
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (x > 0) shorten(at, at - 1, 1)
      if (y > 0) shorten(at, at - width, 1)
      if (x > 0 && y > 0) shorten(at, at - width - 1, Math.SQRT2)
      if (x < width - 1 && y > 0) shorten(at, at - width + 1, Math.SQRT2)
    }
  }
  for (let y = height - 1; y >= 0; y--) {
    if (y % 64 === 0) pulse.check()
    for (let x = width - 1; x >= 0; x--) {
      const at = y * width + x
      if (x < width - 1) shorten(at, at + 1, 1)
      if (y < height - 1) shorten(at, at + width, 1)
      if (x < width - 1 && y < height - 1) shorten(at, at + width + 1, Math.SQRT2)
      if (x > 0 && y < height - 1) shorten(at, at + width - 1, Math.SQRT2)
    }
  }
  return out
}
