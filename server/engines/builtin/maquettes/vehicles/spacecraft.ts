import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe, slab } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const rocket: Maquette = {
  habitat: 'air',
  places: ['space', 'desert', 'clouds', 'lunar'],
  turns: [-1.2, -0.4],
  build(pen, look) {
    const body = chosen(look, 'body', [hex('#eceae2'), hex('#c8ccd2')])
    const trim =
      look.colors[1] ??
      look.random.sub('trim').pick([hex('#c8281e'), hex('#2a5aa8'), hex('#e07a1e')])
    pen.within(placed(0, 1.5, 0, 1, 0, 0, look.random.sub('tilt').range(-0.4, -0.05)), () => {
      pen.paint(body, 'gloss')
      lathe(
        pen,
        [
          [0.62, 0],
          [0.86, 1.2],
          [0.92, 2.4],
          [0.84, 3.6],
        ],
        26,
      )
      pen.paint(trim, 'gloss')
      lathe(
        pen,
        [
          [0.84, 3.6],
          [0.62, 4.5],
          [0.3, 5.2],
          [0.02, 5.6],
        ],
        26,
      )
      lathe(
        pen,
        [
          [0.64, 0.05],
          [0.72, 0.4],
        ],
        26,
      )
      for (let k = 0; k < 4; k++)
        pen.within(placed(0, 0, 0, 1, (k * Math.PI) / 2 + 0.4), () =>
          slab(
            pen,
            [
              [0.6, 1.3],
              [1.5, 0.2],
              [1.5, -0.7],
              [0.62, 0.1],
            ],
            0.12,
          ),
        )
      pen.paint(hex('#33363c'), 'metal')
      lathe(
        pen,
        [
          [0.7, -0.4],
          [0.45, 0.05],
        ],
        20,
      )
      for (const y of [2, 3]) {
        pen.within(placed(0.88, y, 0, 1, 0, 0, -Math.PI / 2), () => {
          pen.paint(trim, 'metal')
          lathe(
            pen,
            [
              [0.34, -0.05],
              [0.34, 0.06],
              [0.26, 0.08],
            ],
            18,
          )
          pen.paint(hex('#4a9ac8'), 'screen')
          lathe(
            pen,
            [
              [0.26, 0.04],
              [0, 0.07],
            ],
            18,
          )
        })
      }
      pen.paint(hex('#ffb040'), 'flame')
      lathe(
        pen,
        [
          [0.02, -2.9],
          [0.3, -1.7],
          [0.46, -0.8],
          [0.36, -0.35],
        ],
        14,
      )
      pen.paint(hex('#fff0b0'), 'flame')
      lathe(
        pen,
        [
          [0.02, -1.7],
          [0.2, -1],
          [0.24, -0.4],
        ],
        12,
      )
    })
  },
}

export const ufo: Maquette = {
  habitat: 'air',
  places: ['meadow', 'desert', 'space', 'city'],
  turns: [-1.2, -0.4],
  build(pen, look) {
    const metal = chosen(look, 'hull', [hex('#a8b0b8'), hex('#8a98a8')])
    pen.paint(metal, 'metal')
    lathe(
      pen,
      [
        [0, 0.1],
        [0.7, 0.1],
        [1.4, 0.42],
        [2.3, 0.72],
        [2.35, 0.82],
        [1.5, 1.08],
        [0.85, 1.2],
      ],
      34,
    )
    pen.paint(hex('#7ad8e8'), 'gloss')
    lathe(
      pen,
      [
        [0.85, 1.15],
        [0.78, 1.5],
        [0.5, 1.78],
        [0, 1.9],
      ],
      24,
    )
    for (let k = 0; k < 12; k++) {
      pen.paint(k % 2 ? hex('#ffd04a') : hex('#5aff9a'), 'lamp')
      ball(pen, [Math.cos(k * 0.5236) * 2.1, 0.66, Math.sin(k * 0.5236) * 2.1], 0.11, 6)
    }
  },
}
