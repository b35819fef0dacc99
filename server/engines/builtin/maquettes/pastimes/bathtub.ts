import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** Stands on four feet, full of water and foam. */
export const bathtub: Maquette = {
  habitat: 'ground',
  places: ['bathroom'],
  turns: [-1, -0.55],
  seat: [-0.1, 0.36, 0],
  build(pen, look) {
    const enamel = chosen(look, 'enamel', [hex('#f4f2ec'), hex('#e8eef0')])
    pen.within(placed(0, 0, 0, [1.75, 1, 1]), () => {
      pen.paint(enamel, 'gloss')
      lathe(
        pen,
        [
          [0.2, 0.1],
          [0.36, 0.18],
          [0.43, 0.42],
          [0.46, 0.62],
          [0.49, 0.64],
          [0.46, 0.66],
          [0.42, 0.62],
          [0.4, 0.5],
        ],
        36,
      )
      pen.paint(hex('#7ab8c8'), 'gloss')
      lathe(
        pen,
        [
          [0.41, 0.54],
          [0, 0.545],
        ],
        30,
      )
    })
    const r = look.random.sub('foam')
    pen.paint(hex('#fbfcff'), 'cloud')
    for (let k = 0; k < 46; k++) {
      const a = r.range(0, 6.28)
      const out = Math.sqrt(r.next()) * 0.37
      const size = r.range(0.03, 0.075)
      ball(pen, [Math.cos(a) * out * 1.72, 0.55 + size * 0.3, Math.sin(a) * out], size, 6)
    }
    pen.paint(hex('#c8a24a'), 'metal')
    for (const x of [-0.5, 0.5])
      for (const z of [-0.22, 0.22])
        tube(
          pen,
          [
            [x, 0.18, z],
            [x * 1.12, 0.08, z * 1.2],
            [x * 1.1, 0, z * 1.2],
          ],
          [0.045, 0.035, 0.05],
          8,
        )
    tube(
      pen,
      [
        [0.78, 0.62, 0],
        [0.8, 0.86, 0],
        [0.66, 0.88, 0],
        [0.64, 0.8, 0],
      ],
      [0.025],
      8,
    )
  },
}
