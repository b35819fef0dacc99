import { hex } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe } from '../../mesh/solids.ts'

export const rubber = hex('#1b1b1e')

export function wheel(
  pen: Pen,
  x: number,
  z: number,
  radius: number,
  wide: number,
  hub: Rgb,
): void {
  pen.within(placed(x, radius, z, 1, 0, Math.PI / 2), () => {
    pen.paint(rubber, 'matte')
    lathe(
      pen,
      [
        [radius * 0.55, -wide / 2],
        [radius * 0.95, -wide / 2],
        [radius, -wide / 4],
        [radius, wide / 4],
        [radius * 0.95, wide / 2],
        [radius * 0.55, wide / 2],
      ],
      22,
    )
    pen.paint(hub, 'metal')
    for (const s of [1, -1])
      lathe(
        pen,
        [
          [radius * 0.58, (s * wide) / 2.2],
          [radius * 0.2, (s * wide) / 1.9],
          [0, (s * wide) / 1.9],
        ],
        14,
      )
  })
}
