import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

/** One leaf or tuft: a triangle whose normal points away from the crown's heart, so that crowns shade as balls. */
function tuft(pen: Pen, at: Vec3, size: number, normal: Vec3, random: Random, color: Rgb): void {
  const a = random.range(0, Math.PI * 2)
  const tilt = random.range(-0.6, 0.6)
  const corner = (t: number): number =>
    pen.point(
      at[0] + Math.cos(t) * size,
      at[1] + Math.sin(t) * size,
      at[2] + Math.sin(t + tilt) * size * 0.6,
      normal[0],
      normal[1],
      normal[2],
      color,
    )
  const third = (Math.PI * 2) / 3
  pen.face(corner(a), corner(a + third), corner(a + third * 2))
}

/** A crown of foliage: a few balls of leaves, darker inside and below. `detail` 0..1 is how near it is. */
function crown(
  pen: Pen,
  center: Vec3,
  radius: number,
  color: Rgb,
  random: Random,
  detail: number,
): void {
  const count = Math.round(28 + 320 * detail)
  pen.paint(scaleRgb(color, 0.4), 'leaf')
  ball(pen, center, [radius * 0.72, radius * 0.62, radius * 0.72], detail > 0.4 ? 8 : 5)
  const size = radius * (0.34 - 0.2 * detail)
  for (let k = 0; k < count; k++) {
    const y = random.range(-0.85, 1)
    const a = random.range(0, Math.PI * 2)
    const ring = Math.sqrt(Math.max(0, 1 - y * y))
    const n: Vec3 = [ring * Math.cos(a), y, ring * Math.sin(a)]
    const out = radius * random.range(0.72, 1.06)
    const shade = (0.62 + 0.42 * (y * 0.5 + 0.5)) * random.range(0.75, 1.3)
    tuft(
      pen,
      [center[0] + n[0] * out, center[1] + n[1] * out * 0.86, center[2] + n[2] * out],
      size * random.range(0.7, 1.4),
      n,
      random,
      scaleRgb(color, shade),
    )
  }
}

/** A broad-leaved tree about `tall` metres high. */
export function broadleaf(
  pen: Pen,
  random: Random,
  tall: number,
  leaves: Rgb,
  detail: number,
  bark: Rgb = hex('#4a3424'),
): void {
  pen.paint(bark, 'matte')
  const lean = random.range(-0.06, 0.06) * tall
  const fork: Vec3 = [lean, tall * 0.36, 0]
  tube(
    pen,
    [[0, -0.05 * tall, 0], [lean * 0.4, tall * 0.15, 0], fork],
    [tall * 0.055, tall * 0.036, tall * 0.03],
    detail > 0.3 ? 9 : 5,
  )
  const lumps = detail > 0.15 ? 6 : 3
  for (let k = 0; k < lumps; k++) {
    const a = (k / lumps) * Math.PI * 2 + random.range(-0.4, 0.4)
    const out = tall * (k === 0 ? 0.02 : random.range(0.14, 0.25))
    const at: Vec3 = [
      lean + Math.cos(a) * out,
      tall * (k === 0 ? 0.82 : random.range(0.5, 0.72)),
      Math.sin(a) * out,
    ]
    pen.paint(bark, 'matte')
    if (detail > 0.15)
      tube(
        pen,
        [fork, [(fork[0] + at[0]) / 2, (fork[1] + at[1]) / 2, at[2] / 2], at],
        [tall * 0.024, tall * 0.015, tall * 0.006],
        5,
      )
    const tint = mixRgb(leaves, scaleRgb(leaves, random.range(0.7, 1.35)), 0.7)
    crown(pen, at, tall * random.range(0.16, 0.24), tint, random, detail)
  }
}
