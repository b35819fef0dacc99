import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

/** Half the outline of a violin's body, from the neck down. */
const waist: readonly (readonly [half: number, y: number])[] = [
  [0.03, 0.74],
  [0.2, 0.71],
  [0.27, 0.6],
  [0.25, 0.5],
  [0.17, 0.42],
  [0.16, 0.34],
  [0.24, 0.26],
  [0.32, 0.14],
  [0.31, 0.02],
  [0.2, -0.08],
  [0, -0.11],
]

function body(pen: Pen, wood: ReturnType<typeof hex>): void {
  const outline = [
    ...waist,
    ...waist
      .slice(0, -1)
      .toReversed()
      .map(([h, y]) => [-h, y] as const),
  ]
  for (const [x, out] of [
    [0.06, 1],
    [-0.06, -1],
  ] as const) {
    const middle = pen.point(x + out * 0.035, 0.3, 0, out, 0, 0, scaleRgb(wood, 1.25))
    const ids = outline.map(([h, y]) =>
      pen.point(x, y, h, out * 0.8, (y - 0.3) * 0.8, h * 1.6, wood),
    )
    for (let k = 0; k < ids.length; k++)
      pen.face(middle, ids[k] ?? 0, ids[(k + 1) % ids.length] ?? 0)
  }
  pen.paint(scaleRgb(wood, 0.6), 'gloss')
  for (const [k, [h, y]] of outline.entries()) {
    const [h2, y2] = outline[(k + 1) % outline.length] ?? [h, y]
    sheet(pen, [
      [0.06, y, h],
      [0.06, y2, h2],
      [-0.06, y2, h2],
      [-0.06, y, h],
    ])
  }
}

export const violin: Maquette = {
  habitat: 'ground',
  places: ['room', 'studio', 'table'],
  turns: [-1.5, -1.1],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#a8521e'), hex('#8a3f1a'), hex('#b8682a')])
    const big = /cello|bass/.test(look.word)
    pen.within(
      placed(0, big ? 0.35 : 0.13, 0, big ? 1 : 0.6, 0, look.random.sub('lean').range(-0.25, 0.25)),
      () => {
        pen.paint(wood, 'gloss')
        body(pen, wood)
        pen.paint(hex('#1c1614'), 'gloss')
        box(pen, [0.12, 0.82, 0], [0.035, 0.62, 0.055])
        box(pen, [0.115, 0.06, 0], [0.03, 0.22, 0.09], 1.3)
        for (const s of [1, -1]) {
          const hole: Vec3[] = [
            [0.098, 0.38, s * 0.075],
            [0.1, 0.34, s * 0.09],
            [0.1, 0.26, s * 0.1],
            [0.098, 0.22, s * 0.12],
          ]
          tube(pen, hole, [0.014, 0.01, 0.01, 0.014], 4)
        }
        pen.paint(hex('#d8b070'), 'matte')
        box(pen, [0.12, 0.3, 0], [0.06, 0.025, 0.12])
        pen.paint(hex('#e8e4dc'), 'metal')
        for (const z of [-0.022, -0.008, 0.008, 0.022])
          tube(
            pen,
            [
              [0.15, 1.1, z * 0.6],
              [0.155, 0.31, z * 1.6],
              [0.13, 0.1, z],
            ],
            [0.003],
            3,
          )
        pen.paint(wood, 'gloss')
        tube(
          pen,
          [
            [0.08, 0.74, 0],
            [0.07, 1.12, 0],
            [0.02, 1.28, 0],
            [0.07, 1.33, 0],
            [0.09, 1.28, 0],
          ],
          [0.035, 0.03, 0.035, 0.035, 0.02],
          7,
        )
        pen.paint(hex('#1c1614'), 'gloss')
        for (const [k, s] of [1, -1, 1, -1].entries())
          tube(
            pen,
            [
              [0.04, 1.14 + k * 0.035, 0],
              [0.04, 1.15 + k * 0.035, s * 0.11],
            ],
            [0.01, 0.016],
            5,
          )
        if (big)
          tube(
            pen,
            [
              [0, -0.1, 0],
              [0, -0.34, 0],
            ],
            [0.014],
            5,
          )
      },
    )
    if (big) return
    pen.paint(hex('#5a3018'), 'plank')
    tube(
      pen,
      [
        [0.18, 0.02, 0.3],
        [0.1, 0.78, 0.42],
      ],
      [0.01, 0.008],
      5,
    )
    pen.paint(hex('#f2eee4'), 'matte')
    tube(
      pen,
      [
        [0.21, 0.04, 0.3],
        [0.13, 0.77, 0.42],
      ],
      [0.006],
      3,
    )
  },
}

export const trumpet: Maquette = {
  habitat: 'ground',
  places: ['room', 'studio', 'table'],
  turns: [-0.7, -0.2],
  build(pen, look) {
    const brass = chosen(look, 'brass', [hex('#d8a032'), hex('#e0b040')])
    const sax = /sax/.test(look.word)
    pen.paint(brass, 'gilt')
    if (sax) {
      const bore: Vec3[] = [
        [-0.24, 1.12, 0],
        [-0.1, 1.2, 0],
        [0, 1.12, 0],
        [0.02, 0.7, 0],
        [0.04, 0.25, 0],
        [0.14, 0.08, 0],
        [0.28, 0.12, 0],
        [0.36, 0.4, 0],
        [0.42, 0.62, 0],
      ]
      tube(pen, bore, [0.014, 0.022, 0.03, 0.05, 0.075, 0.09, 0.095, 0.11, 0.16], 16)
      pen.within(placed(0.42, 0.62, 0, 1, 0, 0, -0.25), () =>
        lathe(
          pen,
          [
            [0.16, 0],
            [0.19, 0.06],
            [0.25, 0.11],
          ],
          24,
        ),
      )
      for (let k = 0; k < 9; k++)
        ball(pen, [0.09 + k * 0.003, 0.98 - k * 0.09, 0.02], [0.02, 0.035, 0.035], 6)
      for (const z of [0.06, -0.05])
        tube(
          pen,
          [
            [0.07, 1, z],
            [0.11, 0.25, z],
          ],
          [0.009],
          5,
        )
      pen.paint(hex('#15120f'), 'gloss')
      tube(
        pen,
        [
          [-0.24, 1.12, 0],
          [-0.34, 1.07, 0],
        ],
        [0.022, 0.016],
        7,
      )
      return
    }
    pen.within(placed(0, 0.28, 0, 1, 0, 0, 0.3), () => {
      tube(
        pen,
        [
          [-0.62, 0.1, 0],
          [0.1, 0.1, 0],
          [0.3, 0.1, 0],
        ],
        [0.018, 0.02, 0.026],
        12,
      )
      pen.within(placed(0.3, 0.1, 0, 1, 0, 0, -Math.PI / 2), () =>
        lathe(
          pen,
          [
            [0.026, 0],
            [0.04, 0.16],
            [0.075, 0.28],
            [0.17, 0.37],
          ],
          28,
        ),
      )
      tube(
        pen,
        [
          [0.2, -0.08, 0.03],
          [0.27, -0.06, 0.03],
          [0.29, 0.0, 0.02],
          [0.27, 0.08, 0.01],
          [0.2, 0.1, 0],
        ],
        [0.02],
        9,
      )
      tube(
        pen,
        [
          [0.2, -0.08, 0.03],
          [-0.35, -0.08, 0.03],
          [-0.42, -0.05, 0.02],
          [-0.43, 0.02, 0.01],
          [-0.38, 0.09, 0],
        ],
        [0.02],
        9,
      )
      for (const x of [-0.1, 0, 0.1]) {
        tube(
          pen,
          [
            [x, -0.16, 0.015],
            [x, 0.18, 0.015],
          ],
          [0.036],
          10,
        )
        tube(
          pen,
          [
            [x, 0.18, 0.015],
            [x, 0.25, 0.015],
          ],
          [0.012],
          6,
        )
        ball(pen, [x, 0.255, 0.015], [0.03, 0.012, 0.03], 6)
      }
      ball(pen, [-0.64, 0.1, 0], [0.03, 0.036, 0.036], 7)
    })
  },
}
