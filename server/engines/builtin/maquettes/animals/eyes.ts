import { hex } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

/** A pair of eyes at +z and -z looking along `gaze`: iris, pupil and the spark that makes them alive. */
export function eyes(pen: Pen, at: Vec3, radius: number, iris: Rgb | null, gaze: Vec3): void {
  for (const side of [1, -1]) {
    const [x, y, z] = [at[0], at[1], at[2] * side]
    const [gx, gy, gz] = [gaze[0], gaze[1], gaze[2] * side]
    const l = Math.hypot(gx, gy, gz)
    const out = (k: number): Vec3 => [x + (gx / l) * k, y + (gy / l) * k, z + (gz / l) * k]
    pen.paint(iris ?? hex('#14100e'), 'gloss')
    ball(pen, [x, y, z], radius, 8)
    if (iris) {
      pen.paint(hex('#0b0908'), 'gloss')
      ball(pen, out(radius * 0.56), radius * 0.58, 7)
    }
    pen.paint(hex('#ffffff'), 'screen')
    const spark = out(radius * 1.1)
    ball(pen, [spark[0], spark[1] + radius * 0.35, spark[2] - radius * 0.2], radius * 0.2, 4)
  }
}
