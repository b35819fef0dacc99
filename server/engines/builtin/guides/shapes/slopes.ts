import type { Desk } from '../../core/desk.ts'
import { blur } from '../../grade/blur.ts'

/** Normals of a relief, 3 a pixel, its height being the given values. */
export function slopesOf(
  relief: Float32Array,
  width: number,
  height: number,
  { room, pulse }: Desk,
): Float32Array {
  const soft = room.floats(relief.length)
  blur(
    relief,
    soft,
    room.floats(relief.length),
    width,
    height,
    1,
    Math.max(1, Math.min(width, height) * 0.006),
    pulse,
  )
  const steep = Math.min(width, height) * 0.07
  pulse.check()
  const out = room.floats(relief.length * 3)
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < width; x++) {
      const row = y * width
      const gx =
        ((soft[row + Math.min(width - 1, x + 1)] ?? 0) - (soft[row + Math.max(0, x - 1)] ?? 0)) *
        steep
      const gy =
        ((soft[Math.min(height - 1, y + 1) * width + x] ?? 0) -
          (soft[Math.max(0, y - 1) * width + x] ?? 0)) *
        steep
      const l = Math.sqrt(gx * gx + gy * gy + 1)
      const o = (row + x) * 3
      out[o] = -gx / l
      out[o + 1] = gy / l
      out[o + 2] = 1 / l
    }
  }
  return out
}
