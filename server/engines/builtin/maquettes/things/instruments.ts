import { hex, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, slab, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { shown } from './treasures.ts'
import { gold } from './treasures.ts'
import { steel } from './arms.ts'

export const guitar: Maquette = {
  habitat: 'ground',
  places: ['room', 'studio', 'beach'],
  turns: [-1.45, -1],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#b8722e'), hex('#8a3a1c'), hex('#d8a050')])
    pen.within(placed(0, 0, 0, 1, 0, 0, 0.12), () => {
      const body = new Blob(0.1).dye(wood)
      body.egg([0, 0.26, 0], [0.07, 0.24, 0.25]).egg([0, 0.58, 0], [0.07, 0.17, 0.18])
      pen.paint(wood, 'gloss')
      body.draw(pen, 50, (x, y, z, base) =>
        scaleRgb(base, (x < 0.03 ? 0.55 : 1) * (0.9 + 0.2 * noise(z * 5, y * 1.2))),
      )
      pen.paint(hex('#1c120c'), 'matte')
      pen.within(placed(0.075, 0.44, 0, 1, 0, 0, -Math.PI / 2), () =>
        lathe(
          pen,
          [
            [0.075, 0],
            [0, 0.006],
          ],
          22,
        ),
      )
      pen.paint(hex('#2c1a10'), 'gloss')
      box(pen, [0.06, 0.93, 0], [0.035, 0.72, 0.055])
      box(pen, [0.075, 0.2, 0], [0.02, 0.025, 0.17])
      pen.paint(wood, 'gloss')
      box(pen, [0.045, 1.37, 0], [0.03, 0.19, 0.1], 1.15)
      pen.paint(steel, 'metal')
      for (let k = 0; k < 5; k++) box(pen, [0.088, 0.8, (k - 2) * 0.009], [0.002, 1.15, 0.002])
      for (const s of [1, -1])
        for (let k = 0; k < 3; k++) ball(pen, [0.045, 1.31 + k * 0.055, s * 0.07], 0.014, 5)
    })
  },
}

export const piano: Maquette = {
  habitat: 'ground',
  places: ['room', 'studio'],
  turns: [-1.1, -0.7],
  build(pen, look) {
    const lacquer = chosen(look, 'lacquer', [hex('#17161a'), hex('#17161a'), hex('#5a2e1c')])
    pen.paint(lacquer, 'gloss')
    pen.within(placed(0, 0.78, 0, 1, 0, Math.PI / 2), () =>
      slab(
        pen,
        [
          [0.7, 0.75],
          [-0.5, 0.75],
          [-1.2, 0.3],
          [-1.3, -0.3],
          [-0.7, -0.75],
          [0.7, -0.75],
        ],
        0.3,
      ),
    )
    pen.within(placed(-0.2, 1, 0, 1, 0, Math.PI / 2 - 0.75), () =>
      slab(
        pen,
        [
          [0.5, 0.1],
          [-0.4, 0.1],
          [-1.1, -0.4],
          [-1.1, -0.9],
          [-0.6, -1.35],
          [0.5, -1.4],
        ],
        0.04,
      ),
    )
    for (const [x, z] of [
      [0.55, 0.6],
      [0.55, -0.6],
      [-1, 0],
    ] as const)
      tube(
        pen,
        [
          [x, 0, z],
          [x, 0.64, z],
        ],
        [0.05, 0.07],
        8,
      )
    if (look.action === 'play') {
      pen.paint(hex('#5a2a22'), 'cloth')
      box(pen, [1.3, 0.42, 0], [0.36, 0.1, 0.7])
      pen.paint(lacquer, 'gloss')
      for (const x of [1.16, 1.44])
        for (const z of [-0.3, 0.3]) box(pen, [x, 0.19, z], [0.05, 0.38, 0.05])
    }
    pen.paint(hex('#f8f4ea'), 'gloss')
    box(pen, [0.78, 0.82, 0], [0.26, 0.06, 1.3])
    pen.paint(hex('#141316'), 'gloss')
    for (let k = 0; k < 15; k++)
      if (k % 7 !== 2 && k % 7 !== 6) box(pen, [0.74, 0.865, (k - 7) * 0.085], [0.15, 0.03, 0.035])
  },
}

export const drum: Maquette = {
  habitat: 'ground',
  places: shown,
  turns: [-1, 1],
  build(pen, look) {
    pen.paint(chosen(look, 'shell', [hex('#b8281e'), hex('#2a4a9a'), hex('#2f7a4a')]), 'gloss')
    lathe(
      pen,
      [
        [0.3, 0.04],
        [0.3, 0.36],
      ],
      30,
    )
    pen.paint(gold, 'metal')
    for (const y of [0.02, 0.36])
      lathe(
        pen,
        [
          [0.315, y],
          [0.325, y + 0.03],
          [0.315, y + 0.05],
        ],
        30,
      )
    pen.paint(hex('#f2e8d4'), 'skin')
    lathe(
      pen,
      [
        [0.31, 0.4],
        [0, 0.405],
      ],
      28,
    )
    pen.paint(hex('#b8864a'), 'matte')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [-0.18, 0.42, s * 0.12],
          [0.26, 0.44, s * -0.06],
        ],
        [0.012, 0.016],
        6,
      )
  },
}
