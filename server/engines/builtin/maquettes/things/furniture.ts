import type { Rgb } from '../../core/color.ts'
import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Look, Maquette } from '../maquette.ts'
import { set } from './lights-and-books.ts'
import { timepiece } from './timepieces.ts'

export const chair: Maquette = {
  habitat: 'ground',
  places: ['room', 'library', 'studio'],
  turns: [-1.1, -0.6],
  seat: [0.05, 0.52, 0],
  build(pen, look) {
    const cloth = chosen(look, 'cloth', [
      hex('#9a2f26'),
      hex('#3a5a6a'),
      hex('#5a6a3a'),
      hex('#c89a4a'),
    ])
    if (/stool|^chair$/.test(look.word)) {
      pen.paint(look.colors[0] ?? hex('#8a5a30'), 'plank')
      for (const x of [-0.2, 0.2])
        for (const z of [-0.2, 0.2])
          tube(
            pen,
            [
              [x * 1.1, 0, z * 1.1],
              [x, 0.45, z],
            ],
            [0.025],
            7,
          )
      box(pen, [0, 0.46, 0], [0.48, 0.05, 0.48])
      if (look.word.startsWith('stool')) return
      for (const z of [-0.2, 0.2])
        tube(
          pen,
          [
            [-0.21, 0.46, z],
            [-0.27, 1, z],
          ],
          [0.025],
          7,
        )
      for (const y of [0.65, 0.8, 0.95])
        box(pen, [-0.235 - (y - 0.65) * 0.1, y, 0], [0.03, 0.07, 0.4])
      return
    }
    if (/throne/.test(look.word)) return throne(pen, cloth)
    if (/bench/.test(look.word)) return bench(pen, look)
    const wide = /sofa|couch|loveseat|settee/.test(look.word) ? 1.9 : 0.8
    const soft = new Blob(0.07).dye(cloth)
    // Bolsters across the whole width: cushions side by side would melt into fingers.
    const half = (wide - 0.28) / 2
    for (const [x, y, r] of [
      [0.3, 0.38, 0.15],
      [0, 0.38, 0.16],
      [-0.3, 0.4, 0.16],
      [-0.42, 0.62, 0.14],
      [-0.46, 0.8, 0.13],
      [-0.5, 0.96, 0.11],
    ] as const)
      soft.limb([x, y, -half], r, [x, y, half], r)
    soft.pair((s) =>
      soft.chain(
        [
          [-0.4, 0.6, (s * wide) / 2],
          [0.34, 0.6, (s * wide) / 2],
          [0.34, 0.25, (s * wide) / 2],
        ],
        [0.13, 0.13, 0.12],
      ),
    )
    pen.paint(cloth, 'cloth')
    const seams = wide > 1 ? [0] : []
    soft.draw(pen, 56, (x, y, z, base) => {
      const seam = seams.some((at) => Math.abs(z - at) < 0.022)
      const front = x > -0.3 && Math.abs(y - 0.3) < 0.02
      return seam || front ? scaleRgb(base, 0.6) : base
    })
    pen.paint(hex('#3a2416'), 'plank')
    for (const x of [-0.36, 0.34])
      for (const s of [1, -1])
        tube(
          pen,
          [
            [x, 0, s * wide * 0.42],
            [x, 0.22, s * wide * 0.42],
          ],
          [0.03, 0.04],
          6,
        )
  },
}

/** Gilded, with a high back, on a step. */
function throne(pen: Pen, cloth: Rgb): void {
  const gold = hex('#d8a62e')
  pen.paint(hex('#8a1f2a'), 'cloth')
  box(pen, [0.1, 0.05, 0], [1.3, 0.1, 1.4])
  pen.paint(cloth, 'cloth')
  box(pen, [0.02, 0.5, 0], [0.62, 0.12, 0.66])
  box(pen, [-0.3, 1.15, 0], [0.1, 1.2, 0.62])
  pen.paint(gold, 'gilt')
  box(pen, [0.02, 0.28, 0], [0.66, 0.34, 0.74])
  for (const s of [1, -1]) {
    box(pen, [-0.32, 1.1, s * 0.38], [0.14, 2, 0.12])
    ball(pen, [-0.32, 2.16, s * 0.38], 0.1, 10)
    box(pen, [0.02, 0.82, s * 0.38], [0.66, 0.1, 0.12])
    ball(pen, [0.36, 0.84, s * 0.38], 0.09, 9)
    box(pen, [0.3, 0.5, s * 0.38], [0.1, 0.7, 0.1])
  }
  box(pen, [-0.34, 1.82, 0], [0.12, 0.16, 0.7])
  for (let k = -2; k <= 2; k++)
    ball(pen, [-0.34, 1.95 + 0.1 * (2 - Math.abs(k)), k * 0.13], 0.07, 8)
}

/** Slats on two iron frames. */
function bench(pen: Pen, look: Look): void {
  const wood = look.colors[0] ?? hex('#8a5a34')
  pen.paint(hex('#2a2c2e'), 'metal')
  for (const s of [1, -1])
    for (const line of [
      [
        [0.3, 0],
        [0.26, 0.46],
        [-0.24, 0.44],
        [-0.36, 1],
      ],
      [
        [-0.24, 0.44],
        [-0.34, 0],
      ],
      [
        [0.26, 0.46],
        [0.24, 0.68],
        [-0.28, 0.7],
      ],
    ] as const)
      tube(
        pen,
        line.map(([x, y]) => [x, y, s * 0.78]),
        [0.028],
        6,
      )
  for (let k = 0; k < 5; k++) {
    pen.paint(scaleRgb(wood, 0.9 + 0.06 * (k % 3)), 'timber')
    box(pen, [0.22 - k * 0.11, 0.475, 0], [0.09, 0.035, 1.75])
    if (k < 4) box(pen, [-0.26 - k * 0.026, 0.58 + k * 0.12, 0], [0.035, 0.09, 1.75])
  }
}

export const table: Maquette = {
  habitat: 'ground',
  places: ['room', 'garden'],
  turns: [-0.9, -0.4],
  build(pen, look) {
    pen.paint(chosen(look, 'wood', [hex('#8a5a30'), hex('#5a3a22')]), 'plank')
    box(pen, [0, 0.74, 0], [1.5, 0.06, 0.85])
    for (const x of [-0.66, 0.66])
      for (const z of [-0.35, 0.35]) box(pen, [x, 0.36, z], [0.08, 0.72, 0.08])
  },
}

export const clock: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1.45, -1.1],
  build(pen, look) {
    if (timepiece(pen, look)) return
    const brass = chosen(look, 'case', [hex('#c8962e'), hex('#a83a2e'), hex('#5a7a8a')])
    pen.within(placed(0, 0.2, 0, 1, 0, 0, -Math.PI / 2), () => {
      pen.paint(brass, 'metal')
      lathe(
        pen,
        [
          [0.1, -0.05],
          [0.15, -0.04],
          [0.16, 0.03],
          [0.145, 0.05],
          [0.14, 0.03],
        ],
        32,
      )
      pen.paint(hex('#f6eeda'), 'matte')
      lathe(
        pen,
        [
          [0.142, 0.035],
          [0, 0.036],
        ],
        30,
      )
      pen.paint(hex('#1c1814'), 'matte')
      for (let k = 0; k < 12; k++)
        box(
          pen,
          [Math.cos(k * 0.5236) * 0.12, 0.038, Math.sin(k * 0.5236) * 0.12],
          [0.016, 0.004, 0.016],
        )
    })
    pen.paint(hex('#1c1814'), 'matte')
    tube(
      pen,
      [
        [0.045, 0.2, 0],
        [0.045, 0.25, 0.06],
      ],
      [0.005],
      4,
    )
    tube(
      pen,
      [
        [0.045, 0.2, 0],
        [0.045, 0.29, -0.035],
      ],
      [0.004],
      4,
    )
    pen.paint(brass, 'metal')
    for (const s of [1, -1]) {
      ball(pen, [0, 0.37, s * 0.08], [0.04, 0.035, 0.05], 9)
      tube(
        pen,
        [
          [0, 0.09, s * 0.08],
          [0.02, 0, s * 0.12],
        ],
        [0.014],
        6,
      )
    }
  },
}

export const umbrella: Maquette = {
  habitat: 'ground',
  places: ['beach', 'city'],
  turns: [-0.6, 0.2],
  build(pen, look) {
    const a = chosen(look, 'cloth', [hex('#c8281e'), hex('#2a6ab0'), hex('#e8b02a')])
    const b = look.colors[1] ?? mixRgb(a, hex('#fff6e8'), 0.85)
    pen.within(placed(0, 0, 0, 1, 0, 0, 0.12), () => {
      for (let k = 0; k < 12; k++) {
        pen.paint(k % 2 ? a : b, 'cloth')
        const at = (t: number, r: number): readonly [number, number, number] => [
          Math.cos((t / 12) * 6.2832) * r,
          2.2 - r * r * 0.34,
          Math.sin((t / 12) * 6.2832) * r,
        ]
        sheet(pen, [at(k, 0), at(k, 0.65), at(k + 1, 0.65)])
        sheet(pen, [at(k, 0.65), at(k, 1.2), at(k + 1, 1.2), at(k + 1, 0.65)])
      }
      pen.paint(hex('#8a6a44'), 'matte')
      tube(
        pen,
        [
          [0, 0, 0],
          [0, 2.3, 0],
        ],
        [0.028],
        7,
      )
    })
  },
}
