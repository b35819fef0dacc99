import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, tube } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'
import { set } from './lights-and-books.ts'

/** A plate with a rim, fork and knife beside it. */
export const plate: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1.4, -1.1],
  seat: [0, 0.018, 0],
  build(pen, look) {
    const china = chosen(look, 'china', [hex('#f2eee4'), hex('#3f6a9a'), hex('#d8cdb4')])
    pen.paint(china, 'gloss')
    lathe(
      pen,
      [
        [0.07, 0],
        [0.085, 0.006],
        [0.135, 0.048],
        [0.138, 0.053],
        [0.13, 0.05],
        [0.09, 0.016],
        [0, 0.012],
      ],
      34,
    )
    pen.paint(scaleRgb(china, 0.6), 'gloss')
    lathe(
      pen,
      [
        [0.118, 0.041],
        [0.122, 0.0445],
      ],
      34,
    )
    pen.paint(hex('#c4c8cc'), 'metal')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [0.1, 0.006, s * 0.19],
          [-0.04, 0.008, s * 0.19],
        ],
        [0.008, 0.005],
        6,
      )
    pen.within(placed(-0.09, 0.008, 0.19), () => box(pen, [0, 0, 0], [0.11, 0.003, 0.018]))
    for (const z of [-0.016, 0, 0.016])
      tube(
        pen,
        [
          [-0.04, 0.008, -0.19 + z * 0.4],
          [-0.06, 0.008, -0.19 + z],
          [-0.12, 0.01, -0.19 + z],
        ],
        [0.003],
        4,
      )
    ball(pen, [0.1, 0.006, 0.19], 0.009, 6)
  },
}
