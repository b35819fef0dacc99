import { hex, scaleRgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, slab, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { rubber } from './wheel.ts'
import { wheel } from './wheel.ts'

export const train: Maquette = {
  habitat: 'ground',
  places: ['mountains', 'meadow', 'snow', 'desert'],
  turns: [-0.72, -0.4],
  build(pen, look) {
    const body = chosen(look, 'body', [
      hex('#1f2a2a'),
      hex('#8a2420'),
      hex('#2a5a3e'),
      hex('#24406a'),
    ])
    const brass = hex('#d8a83a')
    const dark = hex('#1a1a1c')
    pen.within(placed(1.6, 0, 0), () => {
      pen.paint(body, 'gloss')
      pen.within(placed(-0.2, 1.75, 0, 1, 0, 0, -Math.PI / 2), () =>
        lathe(
          pen,
          [
            [0.78, -2],
            [0.8, 2.2],
            [0.7, 2.35],
            [0, 2.4],
          ],
          22,
        ),
      )
      for (const x of [-1.2, 0.2, 1.5]) {
        pen.paint(brass, 'metal')
        pen.within(placed(x, 1.75, 0, 1, 0, 0, -Math.PI / 2), () =>
          lathe(
            pen,
            [
              [0.82, -0.06],
              [0.82, 0.06],
            ],
            22,
          ),
        )
      }
      pen.paint(dark, 'metal')
      pen.within(placed(1.55, 2.4, 0), () =>
        lathe(
          pen,
          [
            [0.2, 0],
            [0.2, 0.7],
            [0.36, 1.15],
            [0.36, 1.25],
            [0.2, 1.25],
          ],
          14,
        ),
      )
      pen.paint(brass, 'metal')
      pen.within(placed(0.3, 2.45, 0), () =>
        lathe(
          pen,
          [
            [0.26, 0],
            [0.26, 0.3],
            [0, 0.5],
          ],
          14,
        ),
      )
      pen.paint(body, 'gloss')
      box(pen, [-2.6, 2, 0], [1.5, 2.4, 1.9])
      pen.paint(dark, 'metal')
      box(pen, [-2.6, 3.3, 0], [1.9, 0.16, 2.2])
      box(pen, [-0.2, 0.85, 0], [6, 0.24, 1.6])
      pen.paint(hex('#ffd07a'), 'lamp')
      for (const s of [1, -1]) box(pen, [-2.6, 2.5, s * 0.96], [0.8, 0.7, 0.04])
      ball(pen, [2.35, 2.65, 0], [0.12, 0.2, 0.2], 8)
      pen.paint(hex('#a8322a'), 'matte')
      slabNose(pen)
      for (const s of [1, -1]) {
        for (const [x, rad] of [
          [-1.6, 0.62],
          [-0.1, 0.62],
          [1.3, 0.4],
          [2.1, 0.4],
          [-2.9, 0.4],
        ] as const)
          wheel(pen, x, s * 0.8, rad, 0.16, hex('#a83a30'))
        pen.paint(hex('#b8bcc0'), 'metal')
        box(pen, [-0.8, 0.6, s * 0.94], [2.2, 0.1, 0.06])
      }
      pen.paint(hex('#e6e4e0'), 'cloud')
      const puff = look.random.sub('steam')
      for (let k = 0; k < 9; k++)
        ball(
          pen,
          [1.5 - k * 0.75, 4.1 + k * 0.32 + puff.range(-0.2, 0.2), puff.range(-0.3, 0.3)],
          0.35 + k * 0.11,
          9,
        )
    })
    for (let k = 0; k < 2; k++) {
      pen.within(placed(-4.6 - k * 5, 0, 0), () => {
        pen.paint(scaleRgb(body, 1.35), 'gloss')
        box(pen, [0, 1.9, 0], [4.5, 2.1, 1.9])
        pen.paint(dark, 'metal')
        box(pen, [0, 3.05, 0], [4.7, 0.22, 2], 0.9)
        box(pen, [0, 0.8, 0], [4.7, 0.2, 1.5])
        pen.paint(hex('#ffd890'), 'lamp')
        for (let w = 0; w < 5; w++)
          for (const s of [1, -1]) box(pen, [-1.7 + w * 0.85, 2.25, s * 0.96], [0.55, 0.7, 0.04])
        for (const x of [-1.5, 1.5])
          for (const s of [1, -1]) wheel(pen, x, s * 0.8, 0.38, 0.16, hex('#6a6c70'))
      })
    }
  },
}

function slabNose(pen: Pen): void {
  pen.within(placed(2.9, 0, 0), () =>
    slab(
      pen,
      [
        [-0.15, 0.95],
        [0.05, 0.9],
        [0.7, 0.12],
        [-0.15, 0.12],
      ],
      1.4,
    ),
  )
}

export const bicycle: Maquette = {
  habitat: 'ground',
  places: ['city', 'village', 'meadow', 'beach'],
  turns: [-0.5, -0.1],
  seat: [-0.2, 0.95, 0],
  build(pen, look) {
    const frame = chosen(look, 'frame', [
      hex('#c8281e'),
      hex('#2f8a8a'),
      hex('#2a4a9a'),
      hex('#e8b02a'),
    ])
    for (const x of [-0.52, 0.52]) {
      pen.paint(rubber, 'matte')
      const ring = Array.from(
        { length: 25 },
        (_, k) =>
          [
            x + Math.cos((k / 24) * 6.2832) * 0.34,
            0.36 + Math.sin((k / 24) * 6.2832) * 0.34,
            0,
          ] as const,
      )
      tube(pen, ring, [0.026], 6)
      pen.paint(hex('#c8ccd0'), 'metal')
      for (let k = 0; k < 10; k++)
        tube(
          pen,
          [
            [x, 0.36, 0],
            [x + Math.cos(k * 0.628) * 0.33, 0.36 + Math.sin(k * 0.628) * 0.33, 0],
          ],
          [0.006],
          3,
        )
    }
    pen.paint(frame, 'gloss')
    for (const line of [
      [
        [-0.52, 0.36],
        [-0.06, 0.34],
        [0.4, 0.8],
        [-0.16, 0.78],
        [-0.06, 0.34],
      ],
      [
        [-0.52, 0.36],
        [-0.16, 0.78],
        [-0.18, 0.9],
      ],
      [
        [0.52, 0.36],
        [0.42, 0.74],
        [0.38, 0.98],
      ],
    ]) {
      for (let k = 0; k + 1 < line.length; k++)
        tube(
          pen,
          [
            [line[k]?.[0] ?? 0, line[k]?.[1] ?? 0, 0],
            [line[k + 1]?.[0] ?? 0, line[k + 1]?.[1] ?? 0, 0],
          ],
          [0.024],
          7,
        )
    }
    pen.paint(hex('#2a2624'), 'matte')
    ball(pen, [-0.2, 0.93, 0], [0.15, 0.04, 0.08], 8)
    tube(
      pen,
      [
        [0.3, 1.02, 0.26],
        [0.4, 0.99, 0.1],
        [0.4, 0.99, -0.1],
        [0.3, 1.02, -0.26],
      ],
      [0.018],
      6,
    )
    if (!/motor|scooter/.test(look.word)) return
    pen.paint(frame, 'gloss')
    ball(pen, [0.1, 0.72, 0], [0.3, 0.16, 0.13], 10)
    pen.paint(hex('#8a8e94'), 'metal')
    ball(pen, [-0.02, 0.42, 0], [0.2, 0.16, 0.12], 9)
    tube(
      pen,
      [
        [-0.1, 0.36, 0.12],
        [-0.7, 0.34, 0.14],
      ],
      [0.05],
      8,
    )
  },
}
