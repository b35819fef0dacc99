import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { box, lathe, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const set = ['table', 'table', 'room', 'studio'] as const

export const candle: Maquette = {
  habitat: 'table',
  places: ['table', 'room', 'cave'],
  turns: [-1, 1],
  build(pen, look) {
    pen.paint(hex('#b8862e'), 'metal')
    lathe(
      pen,
      [
        [0.09, 0],
        [0.095, 0.012],
        [0.03, 0.025],
        [0.018, 0.05],
        [0.03, 0.075],
        [0.016, 0.1],
        [0.045, 0.115],
        [0.045, 0.125],
        [0, 0.125],
      ],
      26,
    )
    const wax = chosen(look, 'wax', [hex('#f4ecd8'), hex('#f4ecd8'), hex('#a82a2a')])
    pen.paint(wax, 'skin')
    lathe(
      pen,
      [
        [0.027, 0.12],
        [0.026, 0.36],
        [0.02, 0.368],
        [0, 0.362],
      ],
      18,
    )
    for (let k = 0; k < 4; k++)
      tube(
        pen,
        [
          [Math.cos(k * 1.8) * 0.026, 0.36, Math.sin(k * 1.8) * 0.026],
          [Math.cos(k * 1.8) * 0.028, 0.29 + k * 0.015, Math.sin(k * 1.8) * 0.028],
        ],
        [0.005, 0.008],
        6,
      )
    pen.paint(hex('#2a2018'), 'matte')
    tube(
      pen,
      [
        [0, 0.36, 0],
        [0.002, 0.38, 0],
      ],
      [0.002],
      4,
    )
    pen.paint(hex('#ffb840'), 'flame')
    lathe(
      pen,
      [
        [0.002, 0.374],
        [0.011, 0.39],
        [0.008, 0.412],
        [0.001, 0.435],
      ],
      10,
    )
  },
}

export const lamp: Maquette = {
  habitat: 'table',
  places: ['room', 'city', 'table'],
  turns: [-1, 0],
  build(pen, look) {
    if (/street/.test(look.word)) {
      pen.paint(hex('#26302e'), 'metal')
      lathe(
        pen,
        [
          [0.16, 0],
          [0.14, 0.3],
          [0.06, 0.4],
          [0.05, 3],
        ],
        12,
      )
      lathe(
        pen,
        [
          [0.24, 3.5],
          [0.12, 3.7],
          [0, 3.82],
        ],
        8,
      )
      pen.paint(hex('#ffd88a'), 'lamp')
      lathe(
        pen,
        [
          [0.1, 3],
          [0.22, 3.48],
        ],
        8,
      )
      return
    }
    pen.paint(chosen(look, 'metal', [hex('#3a3430'), hex('#a87a2e'), hex('#5a2a20')]), 'metal')
    lathe(
      pen,
      [
        [0.1, 0],
        [0.1, 0.03],
        [0.06, 0.05],
      ],
      12,
    )
    for (let k = 0; k < 6; k++)
      tube(
        pen,
        [
          [Math.cos(k * 1.047) * 0.085, 0.04, Math.sin(k * 1.047) * 0.085],
          [Math.cos(k * 1.047) * 0.085, 0.26, Math.sin(k * 1.047) * 0.085],
        ],
        [0.007],
        5,
      )
    lathe(
      pen,
      [
        [0.11, 0.26],
        [0.06, 0.31],
        [0.02, 0.34],
        [0, 0.35],
      ],
      12,
    )
    tube(
      pen,
      [
        [-0.06, 0.33, 0],
        [-0.04, 0.41, 0],
        [0.04, 0.41, 0],
        [0.06, 0.33, 0],
      ],
      [0.006],
      5,
    )
    pen.paint(hex('#ffc860'), 'lamp')
    lathe(
      pen,
      [
        [0.02, 0.05],
        [0.06, 0.1],
        [0.06, 0.2],
        [0.02, 0.25],
      ],
      12,
    )
  },
}

export const book: Maquette = {
  habitat: 'table',
  places: ['table', 'library'],
  turns: [-1, -0.5],
  build(pen, look) {
    const r = look.random.sub('book')
    const covers = [
      chosen(look, 'cover', [hex('#7a2420'), hex('#24406a')]),
      hex('#2f5a3e'),
      hex('#8a6a2e'),
      hex('#4a2a4a'),
    ]
    let y = 0
    for (const [k, color] of covers.slice(0, r.int(2, 4)).entries()) {
      const thick = r.range(0.035, 0.06)
      pen.within(
        placed(r.range(-0.01, 0.01), y, r.range(-0.01, 0.01), 1 - k * 0.05, r.range(-0.35, 0.35)),
        () => {
          pen.paint(color, 'cloth')
          box(pen, [0, 0.005, 0], [0.3, 0.008, 0.22])
          box(pen, [0, thick - 0.005, 0], [0.3, 0.008, 0.22])
          box(pen, [0, thick / 2, -0.11], [0.3, thick, 0.008])
          pen.paint(hex('#f0e6cc'), 'plank')
          box(pen, [0, thick / 2, 0.002], [0.285, thick - 0.012, 0.208])
        },
      )
      y += thick
    }
  },
}
