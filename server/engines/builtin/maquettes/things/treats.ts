import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { set } from './fruit.ts'

export const pumpkin: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'table', 'garden'],
  turns: [-1.5, -1.1],
  build(pen, look) {
    const skin = chosen(look, 'skin', [hex('#d8701a'), hex('#c8621a'), hex('#e08a2a')])
    const clay = new Blob(0.05).dye(skin)
    for (let k = 0; k < 10; k++)
      clay.egg([Math.cos(k * 0.628) * 0.17, 0.22, Math.sin(k * 0.628) * 0.17], [0.15, 0.22, 0.15])
    pen.paint(skin, 'fruit')
    clay.draw(pen, 46)
    pen.paint(hex('#5a6a2e'), 'matte')
    tube(
      pen,
      [
        [0, 0.4, 0],
        [0.02, 0.5, 0],
        [0.08, 0.56, 0.02],
      ],
      [0.045, 0.03, 0.025],
      7,
    )
    if (!/jack|lantern/.test(look.word)) return
    pen.paint(hex('#ffb030'), 'flame')
    for (const s of [1, -1]) ball(pen, [0.3, 0.28, s * 0.1], [0.02, 0.045, 0.05], 4)
    for (let k = -2; k <= 2; k++)
      ball(
        pen,
        [0.3 - Math.abs(k) * 0.012, 0.12 + k * k * 0.012, k * 0.055],
        [0.02, 0.025, 0.03],
        5,
      )
  },
}

export const cake: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1, 1],
  build(pen, look) {
    const icing = chosen(look, 'icing', [
      hex('#f6c8d4'),
      hex('#f8f0e0'),
      hex('#5a3420'),
      hex('#b8e0d0'),
    ])
    pen.paint(hex('#f4f2ee'), 'gloss')
    lathe(
      pen,
      [
        [0.08, 0],
        [0.02, 0.03],
        [0.02, 0.1],
        [0.24, 0.11],
        [0.25, 0.125],
        [0, 0.125],
      ],
      30,
    )
    for (const [r0, y] of [
      [0.19, 0.125],
      [0.12, 0.25],
    ] as const) {
      pen.paint(icing, 'skin')
      lathe(
        pen,
        [
          [r0, y],
          [r0, y + 0.1],
          [r0 * 0.94, y + 0.125],
          [0, y + 0.125],
        ],
        34,
      )
      for (let k = 0; k < 16; k++) {
        pen.paint(hex('#fff8ee'), 'skin')
        ball(
          pen,
          [Math.cos(k * 0.3927) * r0 * 0.92, y + 0.128, Math.sin(k * 0.3927) * r0 * 0.92],
          0.022,
          6,
        )
        pen.paint(scaleRgb(icing, 0.75), 'skin')
        ball(pen, [Math.cos(k * 0.3927) * r0, y + 0.01, Math.sin(k * 0.3927) * r0], 0.018, 5)
      }
    }
    for (let k = 0; k < 5; k++) {
      const [x, z] = [Math.cos(k * 1.257) * 0.06, Math.sin(k * 1.257) * 0.06]
      pen.paint(
        hex(['#e83a4a', '#3a8ae0', '#f0c030', '#4ab05a', '#b05ad0'][k] ?? '#e83a4a'),
        'matte',
      )
      tube(
        pen,
        [
          [x, 0.375, z],
          [x, 0.46, z],
        ],
        [0.007],
        6,
      )
      pen.paint(hex('#ffc050'), 'flame')
      ball(pen, [x, 0.475, z], [0.006, 0.014, 0.006], 5)
    }
  },
}

export const bread: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-0.8, -0.2],
  build(pen, look) {
    const crust = hex('#b8742e')
    if (/burger|sandwich|bun/.test(look.word)) {
      const layers: [number, number, number, string][] = [
        [0, 0.11, 0.035, '#c88a44'],
        [0.035, 0.118, 0.03, '#5a3018'],
        [0.06, 0.125, 0.012, '#e8b02a'],
        [0.07, 0.13, 0.018, '#5a9a3a'],
        [0.085, 0.112, 0.02, '#c8281e'],
      ]
      for (const [y, rad, tall, color] of layers) {
        pen.paint(hex(color), 'fruit')
        lathe(
          pen,
          [
            [rad * 0.9, y],
            [rad, y + tall * 0.4],
            [rad * 0.96, y + tall],
            [0, y + tall],
          ],
          26,
        )
      }
      pen.paint(hex('#c8843a'), 'gloss')
      lathe(
        pen,
        [
          [0.115, 0.105],
          [0.12, 0.125],
          [0.1, 0.17],
          [0.055, 0.2],
          [0, 0.208],
        ],
        28,
      )
      pen.paint(hex('#f4e6c0'), 'matte')
      for (let k = 0; k < 26; k++)
        ball(
          pen,
          [
            Math.cos(k * 2.4) * 0.09 * Math.sqrt(k / 26),
            0.208 - (k / 26) * 0.03,
            Math.sin(k * 2.4) * 0.09 * Math.sqrt(k / 26),
          ],
          [0.006, 0.003, 0.004],
          4,
        )
      return
    }
    const long = /baguette/.test(look.word) ? 0.3 : 0.14
    const clay = new Blob(0.05).dye(crust)
    clay.limb([-long, 0.075, 0], 0.07, [long, 0.075, 0], 0.07)
    pen.paint(crust, 'fruit')
    clay.draw(pen, 40, (x, y, z, base) =>
      mixRgb(
        base,
        hex('#f0d8a0'),
        Math.max(0, Math.sin(x * 42 + z * 12)) ** 5 * Math.max(0, y - 0.06) * 12,
      ),
    )
  },
}

export const icecream: Maquette = {
  habitat: 'table',
  places: ['studio', 'beach'],
  turns: [-1, 1],
  build(pen, look) {
    pen.paint(hex('#d8a050'), 'plank')
    lathe(
      pen,
      [
        [0.005, 0],
        [0.06, 0.17],
      ],
      18,
    )
    const scoops = [
      chosen(look, 'scoop', [hex('#f4c0cc'), hex('#f6ecd4'), hex('#6a3e24')]),
      hex('#f6ecd4'),
      hex('#a8d8b0'),
    ]
    for (const [k, color] of scoops.entries()) {
      pen.paint(color, 'skin')
      ball(pen, [[0, -0.028, 0.03][k] ?? 0, 0.2 + k * 0.045, [0, 0.03, -0.02][k] ?? 0], 0.062, 12)
    }
    pen.paint(hex('#b81e24'), 'gloss')
    ball(pen, [0.01, 0.365, 0], 0.022, 8)
  },
}
