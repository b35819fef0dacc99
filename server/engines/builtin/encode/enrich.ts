import type { Pulse } from '../core/interrupt.ts'
import { noise } from '../core/noise.ts'

/**
 * Gives an enlarged painting back the texture that enlarging took: a touch of sharpening and the grain of fine
 * bristles, in place, on bytes of `channels` a pixel.
 */
export function enrich(
  bytes: Uint8Array,
  width: number,
  height: number,
  channels: number,
  texture: number,
  pulse: Pulse,
): void {
  const row = width * channels
  const before = new Uint8Array(row * 2)
  for (let y = 0; y < height; y++) {
    if (y % 16 === 0) pulse.check()
    const base = y * row
    const above = before.subarray((y & 1) * row, (y & 1) * row + row)
    const own = before.subarray(((y + 1) & 1) * row, ((y + 1) & 1) * row + row)
    own.set(bytes.subarray(base, base + row))
    const below = Math.min(height - 1, y + 1) * row
    for (let x = 0; x < width; x++) {
      const at = x * channels
      const n = texture === 0 ? 0 : noise(x * 0.012 + y * 0.02, y * 0.05 - x * 0.018) * texture
      const left = x > 0 ? at - channels : at
      const right = x < width - 1 ? at + channels : at
      for (let c = 0; c < 3; c++) {
        const v = own[at + c] ?? 0
        const up = y > 0 ? (above[at + c] ?? 0) : v
        const sharp =
          v * 4 - (own[left + c] ?? 0) - (own[right + c] ?? 0) - up - (bytes[below + at + c] ?? 0)
        const out = v + sharp * 0.22 + n
        bytes[base + at + c] = out < 0 ? 0 : out > 255 ? 255 : out
      }
    }
  }
}
