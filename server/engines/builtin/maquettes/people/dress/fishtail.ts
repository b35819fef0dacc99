import { hex, mixRgb, scaleRgb } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import { Blob } from '../../../mesh/blob.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, sheet } from '../../../mesh/solids.ts'
import type { Vec3 } from '../../../mesh/solids.ts'
import type { Skeleton } from '../limbs.ts'

/** The tail of a mermaid over her legs, its fin, and shells. */
export function fishtail(pen: Pen, j: Skeleton, color: Rgb, shells: boolean): void {
  const [knee, foot] = [j.knees[0], j.feet[0]]
  const tip: Vec3 = [foot[0] + 0.24, foot[1] + 0.12, 0]
  const clay = new Blob(0.06).dye(color)
  clay.chain(
    [
      [j.hip[0] - 0.01, j.hip[1] + 0.06, 0],
      [knee[0] * 0.5, (j.hip[1] + knee[1]) / 2 + 0.02, 0],
      [knee[0], knee[1], 0],
      [foot[0], foot[1] - 0.02, 0],
      tip,
    ],
    [0.165, 0.175, 0.15, 0.1, 0.04],
  )
  pen.paint(color, 'gloss')
  clay.draw(pen, 60, (x, y, z, base) => {
    const scale = Math.sin(x * 62 + Math.sin(z * 50) * 1.6) * Math.sin((z + y) * 58)
    return mixRgb(scaleRgb(base, 1 + 0.3 * scale), hex('#f2e6b0'), scale > 0.7 ? 0.22 : 0)
  })
  for (const s of [1, -1])
    for (let k = 0; k < 7; k++) {
      const a = s * (0.12 + k * 0.17)
      const b = s * (0.12 + (k + 1) * 0.17)
      const long = 0.42 - Math.abs(k - 3) * 0.03
      pen.paint(scaleRgb(color, k % 2 ? 0.85 : 1.25), 'petal')
      sheet(pen, [
        [tip[0] - 0.04, tip[1] - 0.01, 0],
        [tip[0] + Math.cos(a) * long, tip[1] + 0.16 + k * 0.012, Math.sin(a) * long],
        [tip[0] + Math.cos(b) * long, tip[1] + 0.16 + k * 0.012, Math.sin(b) * long],
      ])
    }
  if (!shells) return
  pen.paint(hex('#c86a9a'), 'gloss')
  for (const s of [1, -1])
    ball(pen, [j.chest[0] + 0.105, j.chest[1] - 0.015, s * 0.066], [0.034, 0.058, 0.06], 9)
}
