import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { box, ball, lathe, tube, turned } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { set } from './lights-and-books.ts'

const glaze = [
  hex('#f0e8d8'),
  hex('#3a6a8a'),
  hex('#a8442e'),
  hex('#3f7a5a'),
  hex('#d8a83a'),
] as const

export const cup: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-0.6, -0.1],
  seat: [0, 0.09, 0],
  build(pen, look) {
    const clay = chosen(look, 'cup', glaze)
    pen.paint(scaleRgb(clay, 1.05), 'gloss')
    lathe(
      pen,
      [
        [0.05, 0],
        [0.1, 0.01],
        [0.125, 0.022],
        [0.12, 0.026],
        [0, 0.014],
      ],
      32,
    )
    pen.paint(clay, 'gloss')
    lathe(
      pen,
      [
        [0.04, 0.02],
        [0.06, 0.03],
        [0.078, 0.07],
        [0.085, 0.12],
        [0.08, 0.12],
        [0.072, 0.07],
      ],
      32,
    )
    pen.paint(/tea/.test(look.word) ? hex('#8a4a1e') : hex('#3a1e10'), 'gloss')
    lathe(
      pen,
      [
        [0.08, 0.106],
        [0, 0.108],
      ],
      28,
    )
    pen.paint(clay, 'gloss')
    tube(
      pen,
      [
        [0.08, 0.1, 0],
        [0.125, 0.1, 0],
        [0.13, 0.065, 0],
        [0.07, 0.045, 0],
      ],
      [0.01],
      9,
    )
    pen.paint(hex('#f0eee8'), 'cloud')
    const steam = look.random.sub('steam')
    for (let k = 0; k < 3; k++) {
      const x = steam.range(-0.03, 0.03)
      tube(
        pen,
        [
          [x, 0.13, k * 0.02 - 0.02],
          [x + 0.015, 0.17, k * 0.02 - 0.02],
          [x - 0.012, 0.21, k * 0.02 - 0.02],
          [x + 0.01, 0.26, k * 0.02 - 0.02],
        ],
        [0.004, 0.006, 0.004, 0.001],
        6,
      )
    }
  },
}

export const teapot: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-0.5, -0.1],
  build(pen, look) {
    const clay = chosen(look, 'pot', glaze)
    pen.paint(clay, 'gloss')
    lathe(
      pen,
      [
        [0.08, 0],
        [0.12, 0.03],
        [0.145, 0.09],
        [0.12, 0.16],
        [0.07, 0.19],
      ],
      32,
    )
    lathe(
      pen,
      [
        [0.075, 0.19],
        [0.05, 0.215],
        [0, 0.225],
      ],
      24,
    )
    ball(pen, [0, 0.24, 0], 0.02, 8)
    tube(
      pen,
      [
        [0.12, 0.07, 0],
        [0.19, 0.1, 0],
        [0.225, 0.17, 0],
        [0.25, 0.18, 0],
      ],
      [0.036, 0.024, 0.016, 0.017],
      10,
    )
    tube(
      pen,
      [
        [-0.11, 0.15, 0],
        [-0.2, 0.17, 0],
        [-0.21, 0.1, 0],
        [-0.135, 0.06, 0],
      ],
      [0.014],
      9,
    )
  },
}

/** A block of glass with something golden in it, and a stopper that shines. */
function flacon(pen: Pen, look: Look): void {
  const scent = chosen(look, 'scent', [
    hex('#d89a5a'),
    hex('#e0a8a0'),
    hex('#a8b8d8'),
    hex('#b8c88a'),
  ])
  pen.paint(mixRgb(scent, hex('#ffffff'), 0.45), 'glassy')
  box(pen, [0, 0.075, 0], [0.075, 0.15, 0.13], 0.96)
  pen.paint(scaleRgb(scent, 0.8), 'gloss')
  box(pen, [0, 0.008, 0], [0.08, 0.016, 0.136])
  pen.paint(hex('#f4ead8'), 'matte')
  box(pen, [0.039, 0.07, 0], [0.002, 0.045, 0.07])
  pen.paint(hex('#d8a83e'), 'gilt')
  lathe(
    pen,
    [
      [0.02, 0.15],
      [0.02, 0.166],
    ],
    18,
  )
  pen.within(placed(0, 0.166, 0), () =>
    lathe(
      pen,
      [
        [0.03, 0],
        [0.034, 0.006],
        [0.034, 0.05],
        [0.03, 0.056],
        [0, 0.056],
      ],
      22,
    ),
  )
}

export const bottle: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1.4, -0.9],
  build(pen, look) {
    const glass = chosen(look, 'glass', [
      hex('#1f3a24'),
      hex('#3a1a1e'),
      hex('#2a5a6a'),
      hex('#6a4a8a'),
    ])
    if (/perfume/.test(`${look.word} ${look.traits?.said.join(' ') ?? ''}`))
      return flacon(pen, look)
    pen.paint(glass, 'gloss')
    if (/potion|flask|vial|perfume/.test(look.word))
      lathe(
        pen,
        [
          [0.06, 0],
          [0.1, 0.03],
          [0.11, 0.08],
          [0.06, 0.15],
          [0.03, 0.18],
          [0.03, 0.23],
          [0.04, 0.24],
        ],
        26,
      )
    else
      lathe(
        pen,
        [
          [0.055, 0],
          [0.06, 0.01],
          [0.06, 0.19],
          [0.045, 0.23],
          [0.021, 0.27],
          [0.021, 0.34],
          [0.026, 0.35],
        ],
        26,
      )
    pen.paint(hex('#b8864a'), 'matte')
    lathe(
      pen,
      [
        [0.019, 0.24],
        [0.019, 0.37],
        [0, 0.37],
      ],
      12,
    )
    pen.paint(hex('#efe4c8'), 'matte')
    if (!/potion|flask|vial/.test(look.word))
      turned(
        pen,
        [
          [0.0615, 0.06],
          [0.0615, 0.15],
        ],
        26,
      )
  },
}

export const glass: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1, 1],
  build(pen, look) {
    pen.paint(chosen(look, 'metal', [hex('#d8a83a'), hex('#c8ccd2')]), 'metal')
    lathe(
      pen,
      [
        [0.06, 0],
        [0.05, 0.012],
        [0.012, 0.03],
        [0.012, 0.12],
        [0.03, 0.14],
        [0.062, 0.19],
        [0.068, 0.26],
        [0.06, 0.26],
        [0.05, 0.2],
      ],
      28,
    )
    pen.paint(hex('#6a1020'), 'gloss')
    lathe(
      pen,
      [
        [0.062, 0.235],
        [0, 0.236],
      ],
      20,
    )
  },
}
