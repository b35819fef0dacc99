import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, tube } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** A round-nosed boat under the water, with portholes that are lit. */
export const submarine: Maquette = {
  habitat: 'swims',
  places: ['underwater'],
  turns: [-0.7, -0.25],
  build(pen, look) {
    const hull = chosen(look, 'hull', [
      hex('#e8b020'),
      hex('#8a9298'),
      hex('#b83a2a'),
      hex('#4a5a52'),
    ])
    const clay = new Blob(0.25).dye(hull)
    clay.chain(
      [
        [2.2, 1.1, 0],
        [0.6, 1.1, 0],
        [-1.4, 1.12, 0],
        [-3, 1.2, 0],
      ],
      [0.82, 1, 0.92, 0.28],
    )
    clay.limb([0.2, 1.9, 0], 0.5, [0.1, 2.6, 0], 0.42)
    clay.limb([-0.3, 1.9, 0], 0.45, [-0.35, 2.6, 0], 0.38)
    pen.paint(hull, 'gloss')
    clay.draw(pen, 66, (_x, y, _z, base) => (Math.abs(y - 0.95) < 0.09 ? hex('#f4ecd8') : base))
    for (const s of [1, -1])
      for (let k = 0; k < 4; k++) {
        const x = 1.9 - k * 0.95
        pen.paint(hex('#a87a2e'), 'metal')
        pen.within(placed(x, 1.35, s * 0.93, 1, 0, (s * Math.PI) / 2), () =>
          lathe(
            pen,
            [
              [0.24, -0.05],
              [0.27, 0.03],
              [0.2, 0.05],
            ],
            18,
          ),
        )
        pen.paint(hex('#fff0b8'), 'lamp')
        ball(pen, [x, 1.35, s * 0.93], [0.19, 0.19, 0.06], 9)
      }
    pen.paint(scaleRgb(hull, 0.7), 'metal')
    tube(
      pen,
      [
        [-0.1, 2.9, 0],
        [-0.1, 3.6, 0],
        [0.3, 3.6, 0],
      ],
      [0.07],
      8,
    )
    for (const [y, z, h, d] of [
      [1.2, 0, 1.5, 0.1],
      [1.2, 0, 0.1, 1.6],
    ] as const)
      box(pen, [-3, y, z], [0.55, h, d], 0.9)
    pen.paint(hex('#c8a040'), 'metal')
    for (let k = 0; k < 4; k++)
      pen.within(placed(-3.4, 1.2, 0, 1, 0, k * 1.571), () =>
        box(pen, [0, 0.3, 0], [0.06, 0.5, 0.2]),
      )
  },
}
