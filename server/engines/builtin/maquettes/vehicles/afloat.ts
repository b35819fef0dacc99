import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { box, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

/** A hull from ribs: `fore` and `aft` in metres from the middle, open above. */
function hull(pen: Pen, long: number, wide: number, tall: number, sheer: number, wood: Rgb): void {
  const ribs = 16
  const rows: number[][] = []
  for (let k = 0; k <= ribs; k++) {
    const t = k / ribs
    const x = (t - 0.5) * long
    const end = Math.abs(t - 0.46) * 2
    const beam = wide * 0.5 * Math.sqrt(Math.max(0.0025, 1 - end ** 3.2))
    const top = tall + sheer * (t - 0.4) ** 2 * 4
    const row: number[] = []
    const sides = 10
    for (let i = 0; i <= sides; i++) {
      const a = (i / sides - 0.5) * Math.PI
      const z = Math.sin(a) * beam
      const y = top - Math.cos(a) ** 0.7 * (top + 0.25 * tall) * (1 - 0.25 * end)
      const plank = i % 2 ? 0.86 : 1.06
      row.push(
        pen.point(
          x + (t > 0.9 ? (1 - Math.cos(a)) * 0.06 * long : 0),
          y,
          z,
          0,
          -Math.cos(a) * 0.6,
          Math.sin(a),
          scaleRgb(wood, plank),
        ),
      )
    }
    rows.push(row)
  }
  for (let k = 0; k < ribs; k++) {
    const a = rows[k] ?? []
    const b = rows[k + 1] ?? []
    for (let i = 0; i + 1 < a.length; i++)
      pen.quad(a[i] ?? 0, b[i] ?? 0, b[i + 1] ?? 0, a[i + 1] ?? 0)
  }
}

/** A square or three-cornered sail that bellies towards +x. */
function sail(pen: Pen, corners: readonly [Vec3, Vec3, Vec3, Vec3], belly: number): void {
  const [a, b, c, d] = corners
  const n = 8
  const ids: number[] = []
  for (let j = 0; j <= n; j++) {
    for (let i = 0; i <= n; i++) {
      const [u, v] = [i / n, j / n]
      const mix = (k: 0 | 1 | 2): number =>
        (a[k] * (1 - u) + b[k] * u) * (1 - v) + (d[k] * (1 - u) + c[k] * u) * v
      const out = Math.sin(u * Math.PI) * Math.sin(v * Math.PI * 0.9 + 0.15) * belly
      ids.push(
        pen.point(
          mix(0) + out,
          mix(1),
          mix(2) + out * 0.25,
          0.8 + 0.2 * v,
          0.2 * (0.5 - v),
          (0.5 - u) * 1.1,
        ),
      )
    }
  }
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const at = j * (n + 1) + i
      pen.quad(ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + n + 2] ?? 0, ids[at + n + 1] ?? 0)
    }
  }
}

export const sailboat: Maquette = {
  habitat: 'water',
  places: ['sea'],
  turns: [-0.75, -0.2],
  build(pen, look) {
    const r = look.random.sub('boat')
    const tallShip =
      /ship|galleon|schooner|frigate|caravel|pirate|vessel/.test(look.word) ||
      (!/sailboat|yacht|regatta/.test(look.word) && r.chance(0.35))
    const canvas = chosen(look, 'sail', [
      hex('#f4ecd8'),
      hex('#f4ecd8'),
      /pirate/.test(look.word) ? hex('#2a2628') : hex('#c8443a'),
      hex('#e8d8b0'),
    ])
    const wood =
      look.colors[1] ?? r.pick([hex('#6a4428'), hex('#4a2f20'), hex('#8a5a34'), hex('#2c3e58')])
    if (tallShip) {
      pen.paint(wood, 'plank')
      hull(pen, 22, 6, 3, 2.4, wood)
      pen.paint(scaleRgb(wood, 1.4), 'plank')
      box(pen, [0, 2.3, 0], [17, 0.3, 4.4])
      pen.paint(wood, 'plank')
      box(pen, [-8.3, 4, 0], [4.2, 2.6, 4.4])
      pen.paint(hex('#ffc86a'), 'lamp')
      for (const z of [-1.2, 0, 1.2]) box(pen, [-10.45, 4.2, z], [0.15, 0.8, 0.6])
      for (const s of [1, -1])
        for (let k = 0; k < 5; k++) {
          pen.paint(hex('#1c1612'), 'matte')
          box(pen, [-4.5 + k * 2.4, 1.5, s * 2.78], [0.8, 0.7, 0.3])
        }
      pen.paint(scaleRgb(wood, 0.75), 'matte')
      tube(
        pen,
        [
          [9.5, 4, 0],
          [15, 6.2, 0],
        ],
        [0.25, 0.1],
        7,
      )
      const masts: [number, number][] = [
        [6.2, 17],
        [-0.2, 20],
        [-6.6, 15],
      ]
      for (const [x, top] of masts) {
        pen.paint(scaleRgb(wood, 0.75), 'matte')
        tube(
          pen,
          [
            [x, 2, 0],
            [x, top, 0],
          ],
          [0.28, 0.12],
          8,
        )
        const tiers: [number, number, number][] = [
          [0.28, 0.56, 4.6],
          [0.59, 0.8, 3.7],
          [0.83, 0.96, 2.6],
        ]
        for (const [low, high, half] of tiers) {
          pen.paint(scaleRgb(wood, 0.75), 'matte')
          tube(
            pen,
            [
              [x + 0.3, top * high, -half],
              [x + 0.3, top * high, half],
            ],
            [0.1],
            6,
          )
          pen.paint(scaleRgb(canvas, r.range(0.9, 1.05)), 'cloth')
          sail(
            pen,
            [
              [x + 0.35, top * high, -half],
              [x + 0.35, top * high, half],
              [x + 0.35, top * low, half * 1.08],
              [x + 0.35, top * low, -half * 1.08],
            ],
            1.5,
          )
        }
        pen.paint(hex('#b8282e'), 'cloth')
        sheet(pen, [
          [x, top + 0.1, 0],
          [x - 2, top + 0.4, 0.3],
          [x, top + 0.9, 0],
        ])
      }
      pen.paint(canvas, 'cloth')
      sail(
        pen,
        [
          [6.4, 14, 0],
          [7, 13.4, 0.1],
          [14.6, 6.3, 0.1],
          [8.2, 4.4, 0],
        ],
        0.4,
      )
      return
    }
    pen.paint(wood, 'gloss')
    hull(pen, 6.6, 2.1, 0.95, 0.5, wood)
    pen.paint(hex('#d8b884'), 'plank')
    box(pen, [-0.2, 0.78, 0], [5, 0.12, 1.5])
    pen.paint(hex('#efe8da'), 'gloss')
    box(pen, [0.3, 1.05, 0], [1.7, 0.5, 1.1], 0.85)
    pen.paint(hex('#8a6a44'), 'matte')
    tube(
      pen,
      [
        [0.7, 0.8, 0],
        [0.6, 8.2, 0],
      ],
      [0.09, 0.05],
      7,
    )
    tube(
      pen,
      [
        [0.65, 1.75, 0],
        [-2.7, 1.8, 0.35],
      ],
      [0.06, 0.05],
      6,
    )
    pen.paint(canvas, 'cloth')
    sail(
      pen,
      [
        [0.58, 8, 0],
        [0.5, 7.9, 0.02],
        [-2.6, 1.9, 0.36],
        [0.62, 1.9, 0],
      ],
      0.45,
    )
    pen.paint(scaleRgb(look.colors[1] ?? canvas, 0.95), 'cloth')
    sail(
      pen,
      [
        [0.68, 7.2, 0],
        [0.75, 7.1, 0.02],
        [3.2, 1.15, 0.1],
        [1, 1.5, 0.35],
      ],
      0.4,
    )
  },
}

export const rowboat: Maquette = {
  habitat: 'water',
  places: ['lake', 'sea'],
  turns: [-0.8, -0.25],
  seat: [-0.2, 0.46, 0],
  build(pen, look) {
    const wood = chosen(look, 'wood', [
      hex('#8a5a30'),
      hex('#3f6a7a'),
      hex('#a83a2e'),
      hex('#e4dccb'),
    ])
    pen.paint(wood, 'plank')
    hull(pen, 4, 1.4, 0.55, 0.4, wood)
    pen.paint(hex('#b88a54'), 'plank')
    for (const x of [-1, 0, 1]) box(pen, [x, 0.42, 0], [0.28, 0.06, 1.2])
    for (const s of [1, -1])
      pen.within(placed(0.2, 0.55, s * 0.65, 1, s * -0.5, s * 0.32), () => {
        tube(
          pen,
          [
            [0, 0, -s * 0.6],
            [0, 0, s * 1.5],
          ],
          [0.03],
          6,
        )
        box(pen, [0, 0, s * 1.7], [0.18, 0.03, 0.5])
      })
  },
}
