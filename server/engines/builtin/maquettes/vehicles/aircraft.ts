import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, slab, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Look, Maquette } from '../maquette.ts'

/** One of rubber on a string that somebody may hold by its end. */
function toy(pen: Pen, look: Look): void {
  const skin = chosen(look, 'toy', [hex('#d8281e'), hex('#f0b828'), hex('#2c7ac8'), hex('#e85a9a')])
  pen.paint(skin, 'gloss')
  pen.within(placed(0, 0.86, 0), () =>
    lathe(
      pen,
      Array.from({ length: 13 }, (_, k) => {
        const a = (k / 12) * Math.PI
        return [0.2 * Math.sin(a) * (0.86 + 0.14 * (k / 12)), 0.26 - Math.cos(a) * 0.25] as const
      }),
      22,
    ),
  )
  ball(pen, [0, 0.87, 0], 0.024, 6)
  pen.paint(hex('#f4efe2'), 'matte')
  tube(
    pen,
    [
      [0, 0, 0],
      [0.03, 0.4, 0.01],
      [0, 0.87, 0],
    ],
    [0.006],
    4,
  )
}

export const balloon: Maquette = {
  habitat: 'air',
  places: ['meadow', 'mountains', 'clouds', 'lake', 'desert'],
  turns: [-1.2, -0.4],
  build(pen, look) {
    const r = look.random.sub('balloon')
    if (look.traits?.said.includes('toy')) return toy(pen, look)
    if (/airship|zeppelin|blimp/.test(look.word)) {
      const skin = chosen(look, 'skin', [hex('#c8b88a'), hex('#a8b0b8'), hex('#b8423a')])
      pen.paint(skin, 'gloss')
      pen.within(placed(0, 6, 0, 1, 0, 0, Math.PI / 2), () =>
        lathe(
          pen,
          Array.from(
            { length: 15 },
            (_, k) =>
              [2.6 * Math.sqrt(Math.max(0, 1 - ((k - 7) / 7) ** 2)), (k - 7) * 1.3] as const,
          ),
          22,
        ),
      )
      for (let k = 0; k < 4; k++)
        pen.within(placed(-7.4, 6, 0, 1, 0, (k * Math.PI) / 2), () =>
          slab(
            pen,
            [
              [-1.6, 2.6],
              [0.6, 2],
              [1.8, 0.6],
              [-1, 0.4],
            ],
            0.14,
          ),
        )
      pen.paint(hex('#6a4a30'), 'plank')
      box(pen, [0.6, 3, 0], [4.4, 0.9, 1.1], 1.1)
      return
    }
    const a = chosen(look, 'first', [
      hex('#c8281e'),
      hex('#e07a1e'),
      hex('#2a5ab0'),
      hex('#7a3aa8'),
      hex('#2f8a5a'),
    ])
    const b =
      look.colors[1] ?? r.pick([hex('#f4ecd8'), hex('#f0c030'), hex('#f4ecd8'), hex('#30a0b8')])
    const gores = r.pick([10, 12, 16])
    const shape = (t: number): [number, number] => {
      const k = t * Math.PI
      return [
        3.6 * Math.sin(k) ** 0.85 * (0.72 + 0.28 * t) + 0.45 * (1 - t) ** 2,
        3 + 8.6 * (0.5 - 0.5 * Math.cos(k * 0.98 + 0.02)),
      ]
    }
    const rows = 16
    const style = r.int(0, 2)
    for (let g = 0; g < gores; g++) {
      for (let k = 0; k < rows; k++) {
        const [r0, y0] = shape(k / rows)
        const [r1, y1] = shape((k + 1) / rows)
        const alt =
          style === 0
            ? g % 2
            : style === 1
              ? (g + Math.floor(k / 3)) % 2
              : k > 5 && k < 9
                ? 1 - (g % 2)
                : 0
        pen.paint(alt ? b : a, 'cloth')
        const point = (rad: number, y: number, f: number): number => {
          const t = ((g + f) / gores) * Math.PI * 2
          const bulge = rad * (1 + 0.045 * Math.sin(f * Math.PI))
          const slope = (r1 - r0) / Math.max(0.05, y1 - y0)
          return pen.point(
            Math.cos(t) * bulge,
            y,
            Math.sin(t) * bulge,
            Math.cos(t),
            -slope,
            Math.sin(t),
          )
        }
        for (const [f0, f1] of [
          [0, 0.5],
          [0.5, 1],
        ] as const)
          pen.quad(point(r0, y0, f0), point(r0, y0, f1), point(r1, y1, f1), point(r1, y1, f0))
      }
    }
    pen.paint(hex('#7a5430'), 'plank')
    lathe(
      pen,
      [
        [0.5, 0],
        [0.62, 0.95],
        [0.66, 1],
        [0.5, 1],
      ],
      12,
    )
    pen.paint(hex('#3a2a1e'), 'matte')
    for (let k = 0; k < 4; k++)
      tube(
        pen,
        [
          [Math.cos(k * 1.571 + 0.78) * 0.6, 1, Math.sin(k * 1.571 + 0.78) * 0.6],
          [Math.cos(k * 1.571 + 0.78) * 0.7, 3.2, Math.sin(k * 1.571 + 0.78) * 0.7],
        ],
        [0.035],
        4,
      )
    pen.paint(hex('#ffb040'), 'flame')
    lathe(
      pen,
      [
        [0.14, 1.7],
        [0.16, 2],
        [0.02, 2.7],
      ],
      8,
    )
  },
}

export const plane: Maquette = {
  habitat: 'air',
  places: ['clouds', 'mountains', 'sea'],
  turns: [-0.8, -0.35],
  build(pen, look) {
    const body = chosen(look, 'body', [
      hex('#c8281e'),
      hex('#e0a82a'),
      hex('#e8e6e0'),
      hex('#2a5a9a'),
    ])
    const trim = look.colors[1] ?? scaleRgb(body, 0.55)
    const shape = new Blob(0.12).dye(body)
    shape.chain(
      [
        [1.6, 0.9, 0],
        [0.4, 0.95, 0],
        [-1.2, 1, 0],
        [-2.3, 1.1, 0],
      ],
      [0.4, 0.42, 0.26, 0.12],
    )
    pen.paint(body, 'gloss')
    shape.draw(pen, 60, (x, _y, _z, base) => (x > 1.5 ? trim : base))
    const double = /biplane|plane$/.test(look.word) && !/airplane|aeroplane/.test(look.word)
    const wings = double ? [0.68, 1.75] : [0.85]
    for (const y of wings) {
      pen.paint(body, 'gloss')
      box(pen, [0.65, y, 0], [0.95, 0.08, 6])
      pen.paint(trim, 'gloss')
      for (const s of [1, -1]) box(pen, [0.65, y + 0.005, s * 2.4], [0.96, 0.09, 0.4])
    }
    pen.paint(hex('#6a4a30'), 'matte')
    if (double)
      for (const z of [-2.1, -0.6, 0.6, 2.1])
        for (const x of [0.35, 0.95])
          tube(
            pen,
            [
              [x, 0.68, z],
              [x, 1.75, z],
            ],
            [0.03],
            5,
          )
    pen.paint(body, 'gloss')
    box(pen, [-2.15, 1.12, 0], [0.6, 0.06, 2])
    slab(
      pen,
      [
        [-2.5, 1.15],
        [-1.8, 1.15],
        [-2.2, 1.85],
        [-2.55, 1.85],
      ],
      0.07,
    )
    pen.paint(hex('#20323e'), 'gloss')
    ball(pen, [-0.05, 1.28, 0], [0.42, 0.2, 0.26], 10)
    pen.paint(hex('#33302c'), 'matte')
    pen.within(placed(2.02, 0.9, 0, 1, 0, look.random.sub('prop').range(0, 3)), () =>
      box(pen, [0, 0, 0], [0.06, 1.9, 0.16]),
    )
    for (const s of [1, -1]) {
      tube(
        pen,
        [
          [1, 0.6, s * 0.3],
          [1, 0.1, s * 0.5],
        ],
        [0.04],
        5,
      )
      ball(pen, [1, 0.12, s * 0.52], [0.24, 0.24, 0.08], 9)
    }
  },
}
