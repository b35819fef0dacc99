import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, slab, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { shown } from './treasures.ts'
import { gold } from './treasures.ts'

export const steel = hex('#c4c9d0')

export const sword: Maquette = {
  habitat: 'ground',
  places: ['studio', 'forest', 'mountains', 'cave'],
  turns: [-1.5, -1.2],
  build(pen, look) {
    const katana = /katana/.test(look.word)
    pen.within(placed(0, 1.05, 0, 1, Math.PI / 2, 0, Math.PI + 0.08), () => {
      pen.paint(look.colors[0] ?? steel, 'metal')
      if (katana)
        slab(
          pen,
          [
            [-0.02, 0],
            [0.02, 0],
            [0.05, 0.6],
            [0.11, 1],
            [0.06, 0.9],
            [0.005, 0.5],
          ],
          0.014,
        )
      else {
        slab(
          pen,
          [
            [-0.035, 0],
            [0, 0],
            [0, 1],
            [-0.025, 0.86],
          ],
          0.014,
        )
        pen.paint(scaleRgb(look.colors[0] ?? steel, 0.72), 'metal')
        slab(
          pen,
          [
            [0, 0],
            [0.035, 0],
            [0.025, 0.86],
            [0, 1],
          ],
          0.014,
        )
      }
      pen.paint(gold, 'metal')
      box(pen, [0, -0.015, 0], katana ? [0.1, 0.016, 0.08] : [0.26, 0.032, 0.035])
      ball(pen, [0, -0.25, 0], 0.03, 9)
      pen.paint(hex('#4a2418'), 'plank')
      tube(
        pen,
        [
          [0, -0.02, 0],
          [0, -0.23, 0],
        ],
        [0.018, 0.016],
        8,
      )
    })
    pen.paint(hex('#8a857c'), 'stone')
    ball(pen, [0, 0.03, 0], [0.26, 0.14, 0.22], 8)
  },
}

export const shield: Maquette = {
  habitat: 'ground',
  places: shown,
  turns: [-1.45, -1.1],
  build(pen, look) {
    const field = chosen(look, 'field', [hex('#a8241e'), hex('#24408a'), hex('#2f6a3e')])
    pen.within(placed(0, 0.55, 0, 1, Math.PI / 2), () => {
      pen.paint(gold, 'metal')
      slab(
        pen,
        [
          [-0.43, 0.5],
          [0, 0.56],
          [0.43, 0.5],
          [0.4, 0],
          [0.22, -0.34],
          [0, -0.55],
          [-0.22, -0.34],
          [-0.4, 0],
        ],
        0.06,
      )
      pen.paint(field, 'gloss')
      slab(
        pen,
        [
          [-0.37, 0.44],
          [0, 0.5],
          [0.37, 0.44],
          [0.34, 0],
          [0.18, -0.3],
          [0, -0.47],
          [-0.18, -0.3],
          [-0.34, 0],
        ],
        0.075,
      )
      pen.paint(look.colors[1] ?? hex('#f0e6cc'), 'gloss')
      box(pen, [0, 0.02, 0], [0.12, 0.85, 0.085])
      box(pen, [0, 0.16, 0], [0.68, 0.12, 0.085])
    })
  },
}
