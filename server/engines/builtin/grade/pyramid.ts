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
    const from = above.data
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        let a = y * 2 * row + x * 6
        const o = (y * w + x) * 3
        for (let to = o; to < o + 3; to++, a++) {
          data[to] =
            ((from[a] ?? 0) +
              (from[a + 3] ?? 0) +
              (from[a + row] ?? 0) +
              (from[a + row + 3] ?? 0)) *
            0.25
        }
      }
    }
    levels.push({ width: w, height: h, data })
  }
}

const thumbnailSide = 24

/** The picture about 24 cells high (or wide, whichever is less): the light around a place, not what is there. */
export function thumbnail(
  image: Float32Array,
  width: number,
  height: number,
  buffers: Buffers,
): Level {
  const cell = Math.max(1, Math.floor(Math.min(width, height) / thumbnailSide))
  const w = Math.ceil(width / cell)
  const h = Math.ceil(height / cell)
  const data = buffers.floats('thumbnail', w * h * 3).fill(0)
  const count = buffers.floats('thumbnail-count', w * h).fill(0)
  // A quarter of the pixels is plenty for a mean.
  const step = cell >= 4 ? 2 : 1
  for (let y = 0; y < height; y += step) {
    const row = Math.floor(y / cell) * w
    for (let x = 0; x < width; x += step) {
      const to = row + Math.floor(x / cell)
      const o = (y * width + x) * 3
      data[to * 3] = (data[to * 3] ?? 0) + (image[o] ?? 0)
      data[to * 3 + 1] = (data[to * 3 + 1] ?? 0) + (image[o + 1] ?? 0)
      data[to * 3 + 2] = (data[to * 3 + 2] ?? 0) + (image[o + 2] ?? 0)
      count[to] = (count[to] ?? 0) + 1
    }
  }
  for (let k = 0; k < data.length; k++) data[k] = (data[k] ?? 0) / (count[(k / 3) | 0] || 1)
  return { width: w, height: h, data }
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
  const c = a + down
  const d = b + down
  // Written out: asked for every stroke, and by some styles for every pixel.
  const red = (data[a] ?? 0) + ((data[b] ?? 0) - (data[a] ?? 0)) * fx
  const green = (data[a + 1] ?? 0) + ((data[b + 1] ?? 0) - (data[a + 1] ?? 0)) * fx
  const blue = (data[a + 2] ?? 0) + ((data[b + 2] ?? 0) - (data[a + 2] ?? 0)) * fx
  const lowR = (data[c] ?? 0) + ((data[d] ?? 0) - (data[c] ?? 0)) * fx
  const lowG = (data[c + 1] ?? 0) + ((data[d + 1] ?? 0) - (data[c + 1] ?? 0)) * fx
  const lowB = (data[c + 2] ?? 0) + ((data[d + 2] ?? 0) - (data[c + 2] ?? 0)) * fx
  out[0] = red + (lowR - red) * fy
  out[1] = green + (lowG - green) * fy
  out[2] = blue + (lowB - blue) * fy
}
