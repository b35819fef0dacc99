import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { eyes } from './eyes.ts'

export const dragon: Maquette = {
  habitat: 'ground',
  places: ['mountains', 'volcano', 'cave', 'desert', 'cliff'],
  turns: [-0.75, -0.3],
  seat: [0.55, 1.72, 0],
  build(pen, look) {
    const winged = !/dinosaur|lizard|crocodile|alligator|gecko|iguana/.test(look.word)
    const skin = chosen(look, 'skin', [
      hex('#3a7a3e'),
      hex('#9a2a24'),
      hex('#33507a'),
      hex('#5a3a7a'),
      hex('#2f2f36'),
    ])
    const belly = mixRgb(skin, hex('#f0d890'), 0.65)
    const clay = new Blob(0.16).dye(skin)
    clay.chain(
      [
        [-0.7, 1.1, 0],
        [0.1, 1.25, 0],
        [0.6, 1.35, 0],
      ],
      [0.38, 0.5, 0.42],
    )
    clay.egg([0.1, 1, 0], [0.7, 0.4, 0.42], belly)
    clay.chain(
      [
        [0.7, 1.5, 0],
        [1.1, 1.95, 0],
        [1.15, 2.45, 0],
        [1.4, 2.75, 0],
      ],
      [0.32, 0.24, 0.2, 0.22],
    )
    clay.egg([1.5, 2.78, 0], [0.3, 0.23, 0.23])
    clay.limb([1.6, 2.72, 0], 0.2, [2.05, 2.6, 0], 0.12)
    clay.limb([1.55, 2.6, 0], 0.12, [1.95, 2.45, 0], 0.07, belly)
    clay.chain(
      [
        [-0.9, 1.05, 0],
        [-1.6, 0.7, 0.1],
        [-2.3, 0.45, 0.35],
        [-2.9, 0.6, 0.2],
        [-3.2, 0.95, 0],
      ],
      [0.34, 0.25, 0.17, 0.1, 0.04],
    )
    clay.pair((side) => {
      clay.chain(
        [
          [-0.55, 1.05, side * 0.35],
          [-0.35, 0.6, side * 0.5],
          [-0.65, 0.12, side * 0.5],
          [-0.35, 0.07, side * 0.52],
        ],
        [0.34, 0.2, 0.12, 0.11],
      )
      clay.chain(
        [
          [0.55, 1.2, side * 0.34],
          [0.85, 0.62, side * 0.48],
          [0.75, 0.12, side * 0.48],
          [1, 0.07, side * 0.5],
        ],
        [0.25, 0.16, 0.1, 0.1],
      )
    })
    pen.paint(skin, 'gloss')
    clay.draw(pen, 88, (x, y, z, base) =>
      scaleRgb(base, 0.85 + 0.5 * Math.max(0, noise(x * 2.2, y * 2.2 + z * 1.6))),
    )
    pen.paint(hex('#e8dcc0'), 'gloss')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [1.4, 2.95, s * 0.13],
          [1.15, 3.2, s * 0.22],
          [0.85, 3.3, s * 0.24],
        ],
        [0.07, 0.05, 0.01],
        7,
      )
    pen.paint(scaleRgb(skin, 0.55), 'gloss')
    const spine: Vec3[] = [
      [1.2, 2.75, 0],
      [0.98, 2.3, 0],
      [0.9, 1.95, 0],
      [0.5, 1.8, 0],
      [0.1, 1.76, 0],
      [-0.4, 1.6, 0],
      [-0.9, 1.4, 0],
      [-1.4, 1.05, 0.05],
      [-1.9, 0.8, 0.2],
      [-2.4, 0.62, 0.3],
    ]
    for (const [x, y, z] of spine)
      sheet(pen, [
        [x - 0.14, y - 0.05, z],
        [x - 0.12, y + 0.26, z],
        [x + 0.14, y - 0.05, z],
      ])
    eyes(pen, [1.66, 2.86, 0.16], 0.055, hex('#f0c030'), [0.6, 0.15, 0.8])
    if (!winged) return
    const lift = look.random.sub('wing').range(0.7, 1.15)
    for (const s of [1, -1]) {
      const at = (x: number, out: number, up: number): Vec3 => [
        x,
        1.55 + up * lift,
        s * (0.3 + out),
      ]
      const root = at(0.35, 0, 0)
      const wrist = at(0.5, 0.95, 1.5)
      const tips: Vec3[] = [
        at(0.2, 2.5, 2.1),
        at(-0.9, 2.3, 1.3),
        at(-1.5, 1.6, 0.5),
        at(-1.1, 0.3, -0.1),
      ]
      pen.paint(scaleRgb(skin, 0.7), 'skin')
      tube(pen, [root, wrist, tips[0] ?? wrist], [0.11, 0.08, 0.02], 7)
      for (const tip of tips.slice(1, 3)) tube(pen, [wrist, tip], [0.05, 0.015], 5)
      pen.paint(mixRgb(skin, hex('#d87a3a'), 0.4), 'petal')
      for (let k = 0; k + 1 < tips.length; k++) {
        const [a, b] = [tips[k] ?? wrist, tips[k + 1] ?? wrist]
        const sag: Vec3 = [
          ((a[0] + b[0]) / 2) * 0.82 + wrist[0] * 0.18,
          ((a[1] + b[1]) / 2) * 0.82 + wrist[1] * 0.18,
          ((a[2] + b[2]) / 2) * 0.82 + wrist[2] * 0.18,
        ]
        sheet(pen, [wrist, a, sag])
        sheet(pen, [wrist, sag, b])
      }
      sheet(pen, [wrist, tips[3] ?? wrist, root])
    }
  },
}

export const butterfly: Maquette = {
  habitat: 'air',
  places: ['garden', 'meadow'],
  turns: [-1.2, -0.8],
  build(pen, look) {
    const color = chosen(look, 'wing', [
      hex('#f08a1e'),
      hex('#3a7ad8'),
      hex('#e8d03a'),
      hex('#c83a8a'),
    ])
    const rim = scaleRgb(color, 0.15)
    pen.paint(hex('#1f1a18'), 'fur')
    tube(
      pen,
      [
        [-0.28, 0.5, 0],
        [0, 0.55, 0],
        [0.22, 0.58, 0],
        [0.3, 0.58, 0],
      ],
      [0.015, 0.04, 0.05, 0.04],
      8,
    )
    const open = look.random.sub('open').range(0.35, 0.75)
    for (const s of [1, -1]) {
      tube(
        pen,
        [
          [0.3, 0.6, s * 0.02],
          [0.5, 0.76, s * 0.12],
        ],
        [0.006, 0.012],
        4,
      )
      for (const [reach, from, to, root] of [
        [0.62, 0.1, 1.45, 0.12],
        [0.46, -1.5, 0.05, -0.02],
      ] as const) {
        const n = 12
        for (let ring = 0; ring < 3; ring++) {
          const [r0, r1] = [
            [0, 0.55],
            [0.55, 0.86],
            [0.86, 1],
          ][ring] ?? [0, 1]
          for (let k = 0; k < n; k++) {
            const at = (t: number, r: number): Vec3 => {
              const a = from + (to - from) * t
              const d =
                reach * r * (0.86 + 0.14 * Math.sin(t * Math.PI)) * (1 + 0.04 * Math.sin(t * 30))
              const out = Math.cos(a) * d
              return [
                root + Math.sin(a) * d,
                0.56 + out * Math.sin(open),
                s * (0.02 + out * Math.cos(open)),
              ]
            }
            const [t0, t1] = [k / n, (k + 1) / n]
            pen.paint(
              ring === 2
                ? rim
                : ring === 1 && k % 3 === 1
                  ? hex('#f8f0d8')
                  : scaleRgb(color, ring === 0 ? 1.1 : 0.85),
              'petal',
            )
            sheet(pen, [at(t0, r0 ?? 0), at(t0, r1 ?? 1), at(t1, r1 ?? 1), at(t1, r0 ?? 0)])
          }
        }
      }
    }
  },
}

export const snowman: Maquette = {
  habitat: 'ground',
  places: ['snow'],
  turns: [-1.4, -0.9],
  build(pen, look) {
    const clay = new Blob(0.08).dye(hex('#f4f7fb'))
    clay
      .egg([0, 0.42, 0], [0.5, 0.45, 0.5])
      .egg([0, 1.08, 0], [0.37, 0.35, 0.37])
      .egg([0, 1.6, 0], [0.27, 0.26, 0.27])
    pen.paint(hex('#f4f7fb'), 'snow')
    clay.draw(pen, 54)
    pen.paint(hex('#e87a1e'), 'matte')
    pen.within(placed(0.24, 1.6, 0, 1, 0, 0, -1.6), () =>
      lathe(
        pen,
        [
          [0.06, 0],
          [0.005, 0.34],
        ],
        8,
      ),
    )
    eyes(pen, [0.22, 1.7, 0.1], 0.04, null, [1, 0, 0.2])
    pen.paint(hex('#3a2818'), 'matte')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [0, 1.15, s * 0.3],
          [0.05, 1.4, s * 0.75],
          [0.1, 1.6, s * 0.85],
        ],
        [0.025, 0.02, 0.012],
        5,
      )
    pen.paint(chosen(look, 'scarf', [hex('#c8281e'), hex('#2c5fc4'), hex('#3c8c3a')]), 'cloth')
    tube(
      pen,
      [
        [0.25, 1.36, 0.1],
        [0, 1.38, 0.27],
        [-0.26, 1.38, 0],
        [0, 1.38, -0.27],
        [0.25, 1.36, -0.1],
        [0.27, 1.36, 0.1],
        [0.36, 1.05, 0.14],
      ],
      [0.07],
      7,
    )
    pen.paint(hex('#1d1c20'), 'cloth')
    pen.within(placed(0, 1.82, 0), () =>
      lathe(
        pen,
        [
          [0.34, -0.02],
          [0.34, 0.02],
          [0.2, 0.03],
          [0.2, 0.34],
          [0, 0.34],
        ],
        18,
      ),
    )
  },
}
