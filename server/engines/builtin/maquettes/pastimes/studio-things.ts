import { hex, hsl, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Look, Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** A little picture of hills on a canvas in the plane x = 0, seen from +x. */
function landscape(pen: Pen, r: Look['random'], low: number): void {
  const layer = (color: ReturnType<typeof hex>, from: number, upto: number, x: number): void => {
    pen.paint(color, 'matte')
    box(pen, [x, low + (from + upto) / 2, 0], [0.006, upto - from, 0.78])
  }
  const sky = hsl(r.range(0.52, 0.62), 0.5, 0.66)
  layer(sky, 0.28, 0.62, 0.03)
  layer(hsl(r.range(0.2, 0.34), 0.45, 0.4), 0.04, 0.3, 0.032)
  for (let k = 0; k < 4; k++) {
    pen.paint(hsl(0.58, 0.25, 0.42 + k * 0.06), 'matte')
    const z = (k - 1.5) * 0.2
    sheet(pen, [
      [0.034, low + 0.28, z - 0.17],
      [0.034, low + 0.28, z + 0.17],
      [0.034, low + 0.28 + r.range(0.1, 0.2), z],
    ])
  }
  pen.paint(hex('#f2c23a'), 'matte')
  ball(pen, [0.034, low + 0.52, r.range(-0.25, 0.25)], [0.006, 0.06, 0.06], 8)
  for (let k = 0; k < 14; k++) {
    pen.paint(hsl(r.next(), 0.7, 0.55), 'matte')
    ball(pen, [0.036, low + r.range(0.06, 0.22), r.range(-0.36, 0.36)], [0.005, 0.018, 0.022], 5)
  }
}

export const easel: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'workshop', 'garden'],
  turns: [-1.15, -0.8],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#a8743e'), hex('#8a5a30'), hex('#c8a070')])
    pen.paint(wood, 'timber')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [0.2, 0, s * 0.42],
          [-0.14, 1.85, s * 0.05],
        ],
        [0.026],
        6,
      )
    tube(
      pen,
      [
        [-0.62, 0, 0],
        [-0.14, 1.85, 0],
      ],
      [0.026],
      6,
    )
    box(pen, [0.1, 0.78, 0], [0.14, 0.05, 0.84])
    pen.within(placed(0.08, 0.8, 0, 1, 0, 0, 0.17), () => {
      pen.paint(hex('#efe8d8'), 'cloth')
      box(pen, [0, 0.33, 0], [0.05, 0.68, 0.9])
      landscape(pen, look.random.sub('canvas'), 0)
    })
  },
}

const pieces = [
  [
    [0.1, 0],
    [0.06, 0.08],
    [0.05, 0.2],
    [0.08, 0.22],
    [0.09, 0.3],
    [0, 0.36],
  ],
  [
    [0.11, 0],
    [0.07, 0.1],
    [0.06, 0.34],
    [0.1, 0.38],
    [0.07, 0.46],
    [0, 0.52],
  ],
  [
    [0.12, 0],
    [0.09, 0.1],
    [0.09, 0.26],
    [0.12, 0.3],
    [0.12, 0.4],
    [0.08, 0.4],
  ],
] as const

function chessboard(pen: Pen, top: number, size: number, look: Look): void {
  const r = look.random.sub('game')
  const cell = size / 8
  pen.paint(hex('#5a3a20'), 'timber')
  box(pen, [0, top + 0.012, 0], [size + 0.06, 0.024, size + 0.06])
  for (let i = 0; i < 8; i++)
    for (let k = 0; k < 8; k++) {
      const [x, z] = [(i - 3.5) * cell, (k - 3.5) * cell]
      pen.paint(hex((i + k) % 2 ? '#efe0bc' : '#4a2c18'), 'timber')
      box(pen, [x, top + 0.027, z], [cell, 0.008, cell])
      const home = i < 2 || i > 5
      if (!(home ? r.chance(0.72) : r.chance(0.14))) continue
      pen.paint(hex(i < 4 ? '#f4ead2' : '#241812'), 'gloss')
      const shape = pieces[i === 1 || i === 6 ? 0 : r.int(0, 2)] ?? pieces[0]
      pen.within(placed(x, top + 0.03, z, cell * 2.9), () => lathe(pen, shape, 9))
    }
}

/** A board on a small table with two stools; those who play sit on either side of it. */
export const chess: Maquette = {
  habitat: 'ground',
  places: ['table', 'library', 'cafe', 'park'],
  turns: [-0.5, -0.25],
  seat: [0.78, 0.46, 0],
  build(pen, look) {
    const piece = /pawn|king|queen|rook|knight|bishop|piece/.test(look.word)
    if (piece) {
      pen.paint(chosen(look, 'piece', [hex('#f0e4c8'), hex('#2a1c14')]), 'gloss')
      pen.within(placed(0, 0, 0, 2.2), () => lathe(pen, pieces[0], 24))
      ball(pen, [0, 0.78, 0], 0.2, 14)
      return
    }
    // By itself it is a board on whatever it stands on.
    if (look.action !== 'play') return chessboard(pen, 0, 0.5, look)
    const wood = chosen(look, 'wood', [hex('#7a4e2c'), hex('#5a3a20')])
    pen.paint(wood, 'timber')
    box(pen, [0, 0.7, 0], [0.72, 0.05, 0.72])
    tube(
      pen,
      [
        [0, 0, 0],
        [0, 0.7, 0],
      ],
      [0.05],
      10,
    )
    for (let k = 0; k < 4; k++)
      tube(
        pen,
        [
          [0, 0.14, 0],
          [Math.cos(k * 1.571 + 0.78) * 0.3, 0, Math.sin(k * 1.571 + 0.78) * 0.3],
        ],
        [0.04, 0.03],
        6,
      )
    chessboard(pen, 0.725, 0.62, look)
    for (const s of [1, -1]) {
      pen.paint(scaleRgb(wood, 1.15), 'timber')
      box(pen, [s * 0.82, 0.43, 0], [0.4, 0.05, 0.42])
      for (const x of [-0.15, 0.15])
        for (const z of [-0.16, 0.16])
          tube(
            pen,
            [
              [s * 0.82 + x, 0, z],
              [s * 0.82 + x, 0.42, z],
            ],
            [0.024],
            6,
          )
    }
  },
}
