import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { box, lathe, slab, tube } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import { chosen } from '../maquette.ts'
import { rubber, wheel } from './wheel.ts'

/** Tracks, hull, turret and gun. */
export function tank(pen: Pen, look: Look): void {
  const paint = chosen(look, 'armour', [hex('#5a6240'), hex('#8a7a52'), hex('#4a5248')])
  for (const s of [1, -1]) {
    pen.paint(rubber, 'matte')
    pen.within(placed(0, 0, s * 1.25), () =>
      slab(
        pen,
        [
          [-2.5, 0.15],
          [2.1, 0],
          [2.9, 0.5],
          [2.6, 0.95],
          [-2.9, 0.95],
          [-3, 0.5],
        ],
        0.55,
      ),
    )
    for (let k = 0; k < 6; k++)
      wheel(pen, -2.1 + k * 0.84, s * 1.54, 0.36, 0.1, scaleRgb(paint, 1.2))
  }
  pen.paint(paint, 'metal')
  pen.within(placed(0, 0, 0), () =>
    slab(
      pen,
      [
        [-2.8, 0.7],
        [2.5, 0.6],
        [2.95, 0.95],
        [1.9, 1.3],
        [-2.7, 1.3],
      ],
      2.3,
    ),
  )
  pen.paint(scaleRgb(paint, 1.12), 'metal')
  box(pen, [-0.3, 1.62, 0], [2.3, 0.66, 1.75], 0.8)
  tube(
    pen,
    [
      [0.7, 1.68, 0],
      [3.6, 1.8, 0],
    ],
    [0.13, 0.09],
    10,
  )
  tube(
    pen,
    [
      [3.35, 1.79, 0],
      [3.7, 1.805, 0],
    ],
    [0.14],
    10,
  )
  pen.within(placed(-0.6, 1.95, 0.3), () =>
    lathe(
      pen,
      [
        [0.36, 0],
        [0.34, 0.14],
        [0, 0.18],
      ],
      16,
    ),
  )
}
