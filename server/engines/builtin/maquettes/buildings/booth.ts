import { hex, scaleRgb } from '../../core/color.ts'
import { box, lathe } from '../../mesh/solids.ts'
import { placed } from '../../mesh/pen.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** A telephone box as it stands in London: panes on three sides under a domed roof. */
export const booth: Maquette = {
  habitat: 'ground',
  places: ['city', 'village'],
  turns: [-1.1, -0.6],
  build(pen, look) {
    const paint = chosen(look, 'paint', [hex('#b81c1c')])
    pen.paint(scaleRgb(paint, 0.7), 'gloss')
    box(pen, [0, 0.06, 0], [0.98, 0.12, 0.98])
    pen.paint(paint, 'gloss')
    for (const x of [-0.42, 0.42])
      for (const z of [-0.42, 0.42]) box(pen, [x, 1.18, z], [0.12, 2.2, 0.12])
    box(pen, [0, 2.28, 0], [0.98, 0.3, 0.98])
    pen.paint(hex('#f4ecd8'), 'screen')
    for (const s of [1, -1]) {
      box(pen, [s * 0.495, 2.28, 0], [0.01, 0.14, 0.7])
      box(pen, [0, 2.28, s * 0.495], [0.7, 0.14, 0.01])
    }
    pen.paint(hex('#f2d890'), 'pane')
    box(pen, [0, 1.2, 0], [0.66, 1.9, 0.66])
    pen.paint(paint, 'gloss')
    for (const s of [1, -1]) {
      for (let k = 0; k <= 7; k++) {
        box(pen, [s * 0.43, 0.36 + k * 0.255, 0], [0.05, 0.035, 0.74])
        box(pen, [0, 0.36 + k * 0.255, s * 0.43], [0.74, 0.035, 0.05])
      }
      for (const t of [-0.16, 0.16]) {
        box(pen, [s * 0.43, 1.2, t], [0.05, 2, 0.03])
        box(pen, [t, 1.2, s * 0.43], [0.03, 2, 0.05])
      }
      box(pen, [s * 0.43, 0.24, 0], [0.06, 0.26, 0.76])
      box(pen, [0, 0.24, s * 0.43], [0.76, 0.26, 0.06])
    }
    box(pen, [0, 2.46, 0], [1.04, 0.08, 1.04])
    pen.within(placed(0, 2.48, 0, 1, Math.PI / 4), () =>
      lathe(
        pen,
        [
          [0.66, 0],
          [0.6, 0.09],
          [0.4, 0.17],
          [0, 0.2],
        ],
        4,
      ),
    )
  },
}
