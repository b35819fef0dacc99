import type { Buffers } from '../core/buffers.ts'

export interface Level {
  readonly width: number
  readonly height: number
  /** 3 numbers a pixel. */
  readonly data: Float32Array
}

/** The picture at its own size, a half, a quarter ... until the short side would fall below 4 pixels. */
export function pyramid(
  image: Float32Array,
  width: number,
  height: number,
  buffers: Buffers,
): Level[] {
  const levels: Level[] = [{ width, height, data: image }]
  for (let k = 1; ; k++) {
    const above = levels[k - 1]
    if (!above || Math.min(above.width, above.height) < 8) return levels
    const w = above.width >> 1
    const h = above.height >> 1
    const data = buffers.floats(`pyramid-${k}`, w * h * 3)
    const row = above.width * 3
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const a = y * 2 * row + x * 6
        const o = (y * w + x) * 3
        for (let c = 0; c < 3; c++) {
          data[o + c] =
            ((above.data[a + c] ?? 0) +
              (above.data[a + 3 + c] ?? 0) +
              (above.data[a + row + c] ?? 0) +
              (above.data[a + row + 3 + c] ?? 0)) *
            0.25
        }
      }
    }
    levels.push({ width: w, height: h, data })
  }
}

/** Colour of a level at a place given as shares of the frame, bilinear, into out[0..2]. */
export function sampleLevel(level: Level, u: number, v: number, out: Float32Array): void {
  const { width, height, data } = level
  const x = Math.max(0, Math.min(width - 1.001, u * width - 0.5))
  const y = Math.max(0, Math.min(height - 1.001, v * height - 0.5))
  const x0 = x | 0
  const y0 = y | 0
  const fx = x - x0
  const fy = y - y0
  const a = (y0 * width + x0) * 3
  const b = width > 1 ? a + 3 : a
  const down = height > 1 ? width * 3 : 0
  for (let c = 0; c < 3; c++) {
    const top = (data[a + c] ?? 0) * (1 - fx) + (data[b + c] ?? 0) * fx
    const low = (data[a + down + c] ?? 0) * (1 - fx) + (data[b + down + c] ?? 0) * fx
    out[c] = top + (low - top) * fy
  }
}
