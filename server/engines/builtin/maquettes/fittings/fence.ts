import { hex, scaleRgb } from '../../core/color.ts'
import { box, slab } from '../../mesh/solids.ts'
import { placed } from '../../mesh/pen.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** A length of pickets between two rails; cats sit along its top. */
export const fence: Maquette = {
  habitat: 'ground',
  places: ['garden', 'farm', 'meadow', 'village'],
  turns: [-0.25, 0.2],
  seat: [0, 1.02, 0],
  build(pen, look) {
    const r = look.random.sub('fence')
    const wood = chosen(look, 'wood', [hex('#f0ece2'), hex('#8a6440'), hex('#a8845a')])
    for (let k = -9; k <= 9; k++) {
      pen.paint(scaleRgb(wood, r.range(0.85, 1.1)), 'timber')
      pen.within(placed(k * 0.19, 0, -0.05), () =>
        slab(
          pen,
          [
            [-0.07, 0],
            [0.07, 0],
            [0.07, 0.92],
            [0, 1],
            [-0.07, 0.92],
          ],
          0.03,
        ),
      )
    }
    pen.paint(scaleRgb(wood, 0.82), 'timber')
    for (const y of [0.28, 0.72]) box(pen, [0, y, 0], [3.7, 0.09, 0.05])
    box(pen, [0, 0.99, 0.02], [3.7, 0.05, 0.16])
    for (const x of [-1.8, 0, 1.8]) box(pen, [x, 0.52, 0.05], [0.12, 1.04, 0.12])
  },
}
