import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** A chequered cloth on the grass with a basket and something to eat and drink. */
export const picnic: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'park', 'orchard', 'hills'],
  turns: [-0.9, -0.5],
  seat: [-0.15, 0.14, 0.1],
  build(pen, look) {
    const r = look.random.sub('picnic')
    const red = chosen(look, 'cloth', [hex('#c8322a'), hex('#2f5fa8'), hex('#3f7a4a')])
    const cells = 10
    const size = 2.1
    const lift = (i: number, k: number): number =>
      0.05 + 0.025 * Math.sin(i * 1.7 + k * 0.9) * Math.cos(k * 1.3)
    for (let i = 0; i < cells; i++)
      for (let k = 0; k < cells; k++) {
        const on = (i % 2) + (k % 2)
        pen.paint(mixRgb(hex('#f6f0e4'), red, on / 2), 'cloth')
        const at = (a: number, b: number): readonly [number, number, number] => [
          (a / cells - 0.5) * size,
          lift(a, b),
          (b / cells - 0.5) * size,
        ]
        sheet(pen, [at(i, k), at(i, k + 1), at(i + 1, k + 1), at(i + 1, k)])
      }
    hamper(pen)
    pen.within(placed(0.5, 0.08, -0.35, 1, 0.5), () => {
      pen.paint(hex('#c88a44'), 'fruit')
      ball(pen, [0, 0.07, 0], [0.3, 0.08, 0.09], 10)
    })
    pen.paint(hex('#2c4a2a'), 'gloss')
    pen.within(placed(0.2, 0.07, 0.62), () =>
      lathe(
        pen,
        [
          [0.055, 0],
          [0.06, 0.2],
          [0.022, 0.28],
          [0.022, 0.38],
          [0, 0.38],
        ],
        14,
      ),
    )
    pen.paint(hex('#f2c84a'), 'fruit')
    pen.within(placed(0.62, 0.14, 0.28, 1, 0.7), () => box(pen, [0, 0, 0], [0.24, 0.13, 0.16], 0.6))
    for (let k = 0; k < 5; k++) {
      pen.paint(r.pick([hex('#c8281e'), hex('#e8902a'), hex('#7aa83a')]), 'fruit')
      ball(pen, [0.28 + r.range(-0.14, 0.14), 0.12, 0.05 + r.range(-0.14, 0.14)], 0.065, 9)
    }
  },
}

function hamper(pen: Pen): void {
  pen.within(placed(-0.52, 0.06, -0.42, 1, 0.3), () => {
    for (let k = 0; k < 5; k++) {
      pen.paint(scaleRgb(hex('#b8854a'), k % 2 ? 0.85 : 1.1), 'timber')
      box(pen, [0, 0.035 + k * 0.066, 0], [0.46 + k * 0.012, 0.064, 0.34 + k * 0.012])
    }
    const handle = Array.from(
      { length: 11 },
      (_, k) =>
        [
          Math.cos((k / 10) * Math.PI) * 0.24,
          0.3 + Math.sin((k / 10) * Math.PI) * 0.26,
          0,
        ] as const,
    )
    tube(pen, handle, [0.018], 6)
    pen.paint(hex('#f4f0e4'), 'cloth')
    ball(pen, [0, 0.35, 0], [0.22, 0.06, 0.16], 9)
  })
}

/** A bed whose head is at -x; whoever sleeps in it lies along it under the quilt. */
export const bed: Maquette = {
  habitat: 'ground',
  places: ['bedroom', 'bedroom', 'attic'],
  turns: [-0.75, -0.4],
  seat: [-0.06, 0.56, 0],
  build(pen, look) {
    const r = look.random.sub('bed')
    const wood = r.pick([hex('#7a4e2c'), hex('#5a3a22'), hex('#d8cfc0')])
    const quilt = chosen(look, 'quilt', [
      hex('#3f6a9a'),
      hex('#a83a3a'),
      hex('#c8a04a'),
      hex('#5a7a4a'),
    ])
    pen.paint(wood, 'plank')
    box(pen, [-1.1, 0.62, 0], [0.1, 1.24, 1.5])
    box(pen, [1.12, 0.42, 0], [0.08, 0.84, 1.5])
    for (const s of [1, -1]) box(pen, [0, 0.3, s * 0.7], [2.2, 0.2, 0.06])
    pen.paint(hex('#f4f0e8'), 'cloth')
    box(pen, [0, 0.42, 0], [2.15, 0.26, 1.36])
    ball(pen, [-0.82, 0.6, 0], [0.24, 0.11, 0.48], 12)
    const soft = new Blob(0.12).dye(quilt)
    soft.egg([0.42, 0.6, 0], [0.66, 0.16, 0.72])
    soft.limb([-0.16, 0.62, -0.5], 0.14, [-0.16, 0.62, 0.5], 0.14)
    soft.limb([-0.02, 0.7, 0], 0.22, [0.9, 0.64, 0], 0.16)
    soft.pair((s) => soft.limb([-0.2, 0.46, s * 0.68], 0.08, [0.95, 0.44, s * 0.68], 0.08))
    pen.paint(quilt, 'cloth')
    soft.draw(pen, 46, (x, _y, z, base) => {
      const patch = (Math.floor(x * 5 + 50) + Math.floor(z * 5 + 50)) % 2
      return scaleRgb(base, patch ? 0.82 : 1.14)
    })
  },
}

/** Boards to stand on: with four wheels, or long and pointed for waves, or turned up for snow. */
export const board: Maquette = {
  habitat: 'ground',
  places: ['city', 'park', 'beach'],
  turns: [-0.45, -0.15],
  seat: [0, 0.16, 0],
  build(pen, look) {
    const surf = /surf/.test(look.word)
    const snow = /snow|ski|sled|toboggan/.test(look.word)
    const deck = chosen(look, 'deck', [
      hex('#c8402a'),
      hex('#2f8a9a'),
      hex('#e8b02a'),
      hex('#6a3a9a'),
    ])
    const long = surf ? 1.05 : snow ? 0.8 : 0.44
    const wide = surf ? 0.27 : snow ? 0.15 : 0.12
    const y = surf || snow ? 0.08 : 0.115
    const steps = 16
    const row = (k: number): readonly [number, number, number] => {
      const t = (k / steps) * 2 - 1
      const half = wide * Math.sqrt(Math.max(0, 1 - Math.abs(t) ** (surf ? 2.4 : 5)))
      const up = (surf ? 0.14 : 0.07) * Math.max(0, Math.abs(t) - 0.7) * 3.3
      return [t * long, y + up, half]
    }
    for (let k = 0; k < steps; k++) {
      const [x0, y0, h0] = row(k)
      const [x1, y1, h1] = row(k + 1)
      for (const [from, upto] of [
        [-1, -0.16],
        [-0.16, 0.16],
        [0.16, 1],
      ] as const) {
        pen.paint(from === -0.16 ? hex('#f4efe2') : deck, 'gloss')
        for (const lift of [0.025, -0.015])
          sheet(pen, [
            [x0, y0 + lift, from * h0],
            [x0, y0 + lift, upto * h0],
            [x1, y1 + lift, upto * h1],
            [x1, y1 + lift, from * h1],
          ])
      }
      pen.paint(scaleRgb(deck, 0.6), 'gloss')
      for (const e of [1, -1])
        sheet(pen, [
          [x0, y0 - 0.015, e * h0],
          [x1, y1 - 0.015, e * h1],
          [x1, y1 + 0.025, e * h1],
          [x0, y0 + 0.025, e * h0],
        ])
    }
    if (surf || snow) return
    pen.paint(hex('#f0e8d8'), 'gloss')
    for (const x of [-0.28, 0.28])
      for (const s of [1, -1]) ball(pen, [x, 0.055, s * 0.09], [0.055, 0.055, 0.03], 9)
  },
}
