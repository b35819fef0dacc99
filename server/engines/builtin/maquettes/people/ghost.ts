import { hex } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { ball } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'

export const ghost: Maquette = {
  habitat: 'ground',
  places: ['forest', 'swamp', 'room'],
  turns: [-1.5, -1],
  build(pen) {
    const white = hex('#e8ecf4')
    const clay = new Blob(0.1).dye(white)
    clay.limb([0, 0.45, 0], 0.44, [0, 1.3, 0], 0.34)
    clay.pair((s) =>
      clay.chain(
        [
          [0.05, 1, s * 0.3],
          [0.25, 0.95, s * 0.58],
        ],
        [0.14, 0.09],
      ),
    )
    for (let k = 0; k < 7; k++)
      clay.limb(
        [Math.cos(k * 0.9) * 0.34, 0.3, Math.sin(k * 0.9) * 0.34],
        0.13,
        [Math.cos(k * 0.9) * 0.38, 0.08, Math.sin(k * 0.9) * 0.38],
        0.05,
      )
    pen.paint(white, 'snow')
    clay.draw(pen, 60)
    pen.paint(hex('#15151a'), 'matte')
    for (const s of [1, -1]) ball(pen, [0.31, 1.36, s * 0.12], [0.04, 0.09, 0.06], 8)
    ball(pen, [0.34, 1.12, 0], [0.04, 0.07, 0.06], 8)
  },
}
