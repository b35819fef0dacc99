import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, turned } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { gabled } from './coastal.ts'
import { ironTower, skyscraper } from './landmarks.ts'

const wide = ['meadow', 'mountains', 'forest', 'lake'] as const

export const tower: Maquette = {
  habitat: 'ground',
  places: ['city', 'mountains', 'forest'],
  turns: [-1.1, -0.4],
  build(pen, look) {
    const stone = chosen(look, 'stone', [hex('#b0a490'), hex('#8a8c94'), hex('#c8b08a')])
    if (/eiffel|tokyo tower|radio/.test(look.word)) {
      ironTower(pen, look)
      return
    }
    if (/skyscraper|high-rise|office|empire|burj|chrysler/.test(look.word)) {
      skyscraper(pen, look, stone)
      return
    }
    const clock = /clock|ben/.test(look.word)
    pen.paint(stone, 'brick')
    if (clock) box(pen, [0, 9, 0], [5, 18, 5], 0.95)
    else
      turned(
        pen,
        [
          [3.2, 0],
          [2.7, 3],
          [2.5, 16],
        ],
        22,
      )
    pen.paint(scaleRgb(stone, 1.1), 'brick')
    if (clock) {
      box(pen, [0, 20, 0], [5.6, 4.2, 5.6])
      for (const [yaw] of [[0], [Math.PI / 2], [Math.PI], [-Math.PI / 2]] as const)
        pen.within(placed(0, 20, 0, 1, yaw), () => {
          pen.paint(hex('#f8f0d8'), 'screen')
          pen.within(placed(2.82, 0, 0, 1, 0, 0, -Math.PI / 2), () =>
            lathe(
              pen,
              [
                [1.7, 0],
                [0, 0.05],
              ],
              24,
            ),
          )
          pen.paint(hex('#1c1a18'), 'matte')
          box(pen, [2.9, 0.5, 0], [0.08, 1.1, 0.16])
          box(pen, [2.9, 0, 0.35], [0.08, 0.16, 0.8])
        })
    } else
      turned(
        pen,
        [
          [2.5, 16],
          [3.1, 16.8],
          [3.1, 18.4],
          [2.4, 18.4],
        ],
        22,
      )
    pen.paint(look.colors[1] ?? hex('#5a4a6a'), 'plank')
    pen.within(placed(0, clock ? 22 : 18.2, 0, 1, Math.PI / 4), () =>
      lathe(
        pen,
        [
          [clock ? 4 : 3.2, 0],
          [1.4, 3.4],
          [0.05, 6.6],
        ],
        clock ? 4 : 22,
      ),
    )
    pen.paint(hex('#ffc86a'), 'lamp')
    for (const [y, a] of [
      [5, -0.4],
      [9, 0.2],
      [13, -0.7],
    ] as const)
      pen.within(placed(0, y, 0, 1, a), () => box(pen, [2.55, 0, 0], [0.25, 1.2, 0.6]))
  },
}

export const windmill: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'meadow', 'lake'],
  turns: [-1.15, -0.6],
  build(pen, look) {
    const wall = chosen(look, 'wall', [hex('#e8e0d0'), hex('#a8683e'), hex('#8a6a48')])
    pen.paint(wall, 'brick')
    lathe(
      pen,
      [
        [3.4, 0],
        [2.8, 4],
        [2.2, 9],
      ],
      8,
    )
    pen.paint(hex('#5a3a2a'), 'plank')
    lathe(
      pen,
      [
        [2.5, 9],
        [2.2, 10.2],
        [1.3, 11.4],
        [0, 11.9],
      ],
      14,
    )
    pen.paint(hex('#4a2e1e'), 'plank')
    box(pen, [3.1, 1.3, 0], [0.4, 2.6, 1.3])
    turned(
      pen,
      [
        [3.4, 3.6],
        [3.5, 3.8],
        [2.9, 3.8],
      ],
      16,
    )
    const spin = look.random.sub('spin').range(0.1, 1.4)
    for (let k = 0; k < 4; k++) {
      pen.within(placed(2.9, 9.8, 0, 1, 0, spin + (k * Math.PI) / 2), () => {
        pen.paint(hex('#4a3424'), 'matte')
        box(pen, [0, 3.6, 0], [0.2, 7.2, 0.22])
        for (let j = 0; j < 7; j++) box(pen, [0, 1.6 + j * 0.9, 0.75], [0.1, 0.1, 1.4])
        pen.paint(hex('#f0e8d4'), 'cloth')
        sheet(pen, [
          [0.02, 1.4, 0.12],
          [0.02, 7.1, 0.12],
          [0.12, 7.1, 1.45],
          [0.12, 1.4, 1.45],
        ])
      })
    }
    pen.paint(hex('#3a281c'), 'matte')
    ball(pen, [2.9, 9.8, 0], 0.42, 8)
    pen.paint(hex('#ffc86a'), 'lamp')
    for (const [y, a] of [
      [5.4, -0.5],
      [7.2, 0.4],
      [2, 0.7],
    ] as const)
      pen.within(placed(0, y, 0, 1, a), () => box(pen, [2.75, 0, 0], [0.3, 0.8, 0.6]))
  },
}

export const church: Maquette = {
  habitat: 'ground',
  places: wide,
  turns: [-1.1, -0.6],
  build(pen, look) {
    const wall = chosen(look, 'wall', [hex('#efe9dc'), hex('#b8aa94'), hex('#d8c8a8')])
    const roof =
      look.colors[1] ??
      look.random.sub('roof').pick([hex('#5a4a48'), hex('#8a3c2a'), hex('#3a5a5a')])
    gabled(pen, 7, 13, 5.5, wall, roof, true)
    pen.paint(wall, 'brick')
    box(pen, [6.8, 6, 0], [3.6, 12, 3.6])
    pen.paint(roof, 'plank')
    pen.within(placed(6.8, 12, 0, 1, Math.PI / 4), () =>
      lathe(
        pen,
        [
          [2.75, 0],
          [1, 3.4],
          [0.04, 7],
        ],
        4,
      ),
    )
    pen.paint(hex('#d8b04a'), 'metal')
    box(pen, [6.8, 19.8, 0], [0.16, 1.8, 0.16])
    box(pen, [6.8, 20, 0], [0.16, 0.16, 1])
    pen.paint(hex('#4a2c1c'), 'plank')
    box(pen, [8.62, 1.6, 0], [0.14, 3.2, 1.6])
    pen.paint(hex('#ffc86a'), 'lamp')
    box(pen, [8.62, 8.4, 0], [0.14, 2.2, 1])
    for (const s of [1, -1]) box(pen, [6.8, 9.6, s * 1.82], [1, 2, 0.1])
  },
}
