import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

const places = ['table', 'kitchen', 'studio'] as const

export const ramen: Maquette = {
  habitat: 'table',
  places,
  turns: [-1.5, -0.6],
  build(pen, look) {
    const r = look.random.sub('ramen')
    const glaze = chosen(look, 'bowl', [
      hex('#f0ece2'),
      hex('#22304a'),
      hex('#8a2a22'),
      hex('#2a2624'),
    ])
    pen.paint(glaze, 'gloss')
    lathe(
      pen,
      [
        [0.11, 0],
        [0.12, 0.04],
        [0.24, 0.12],
        [0.31, 0.22],
        [0.335, 0.3],
        [0.32, 0.3],
        [0.29, 0.22],
      ],
      36,
    )
    pen.paint(scaleRgb(hex('#b8281e'), 1), 'gloss')
    lathe(
      pen,
      [
        [0.316, 0.235],
        [0.327, 0.262],
      ],
      36,
    )
    const soup = /soup|stew|chili/.test(look.word)
    pen.paint(soup ? hex('#c8642a') : hex('#a8682e'), 'gloss')
    lathe(
      pen,
      [
        [0.305, 0.255],
        [0, 0.258],
      ],
      30,
    )
    for (let k = 0; k < 30; k++) {
      const a = r.range(0, 6.28)
      const out = r.range(0.02, 0.2)
      pen.paint(scaleRgb(hex('#f0d488'), r.range(0.85, 1.15)), 'fruit')
      const at = (t: number): Vec3 => [
        Math.cos(a + t) * out,
        0.262 + 0.02 * Math.sin(t * 2 + k),
        Math.sin(a + t) * out,
      ]
      tube(pen, [at(0), at(0.5), at(1), at(1.5), at(2)], [0.011], 5)
    }
    for (const s of [0.1, -0.1]) {
      pen.paint(hex('#f8f4ea'), 'fruit')
      ball(pen, [0.1, 0.275, s], [0.075, 0.045, 0.06], 9)
      pen.paint(hex('#f0a02a'), 'gloss')
      ball(pen, [0.1, 0.305, s], [0.042, 0.022, 0.036], 8)
    }
    for (let k = 0; k < 3; k++) {
      pen.paint(hex('#c88a6a'), 'fruit')
      pen.within(placed(-0.12, 0.28 + k * 0.014, -0.06 + k * 0.07, 1, 0, 0.2, -0.25), () =>
        lathe(
          pen,
          [
            [0, 0.012],
            [0.085, 0.01],
            [0.085, -0.01],
            [0, -0.012],
          ],
          16,
        ),
      )
    }
    pen.paint(hex('#1e3a26'), 'matte')
    pen.within(placed(-0.2, 0.34, 0.14, 1, 0.5, 0, 0.3), () =>
      box(pen, [0, 0, 0], [0.012, 0.18, 0.16]),
    )
    for (let k = 0; k < 20; k++) {
      pen.paint(hex('#5aa03a'), 'leaf')
      ball(pen, [r.range(-0.16, 0.2), 0.285, r.range(-0.2, 0.2)], [0.016, 0.01, 0.016], 4)
    }
    pen.paint(hex('#6a2a1a'), 'gloss')
    for (const z of [-0.05, -0.015])
      tube(
        pen,
        [
          [-0.24, 0.36, z - 0.3],
          [0.3, 0.3, z + 0.28],
        ],
        [0.011, 0.007],
        6,
      )
    pen.paint(hex('#ffffff'), 'cloud')
    for (let k = 0; k < 2; k++)
      tube(
        pen,
        [
          [0, 0.36, -0.06 + k * 0.12],
          [0.03, 0.48, -0.1 + k * 0.14],
          [-0.02, 0.6, -0.05 + k * 0.12],
          [0.02, 0.7, -0.08 + k * 0.13],
        ],
        [0.012, 0.02, 0.016, 0.002],
        5,
      )
  },
}

export const sushi: Maquette = {
  habitat: 'table',
  places,
  turns: [-1.45, -0.8],
  build(pen, look) {
    const r = look.random.sub('sushi')
    pen.paint(hex('#3a2a20'), 'gloss')
    box(pen, [0, 0.05, 0], [0.42, 0.03, 0.9])
    for (const z of [-0.3, 0.3]) box(pen, [0, 0.018, z], [0.36, 0.036, 0.05])
    const toppings = [hex('#f0784a'), hex('#d83a3a'), hex('#f0c04a'), hex('#f4e4d8')]
    for (let k = 0; k < 4; k++) {
      const z = -0.33 + k * 0.15
      pen.paint(hex('#f6f3ea'), 'fruit')
      ball(pen, [0.05, 0.105, z], [0.1, 0.05, 0.052], 9)
      for (let g = 0; g < 16; g++)
        ball(
          pen,
          [0.05 + r.range(-0.09, 0.09), 0.1 + r.range(-0.02, 0.03), z + r.range(-0.05, 0.05)],
          [0.018, 0.012, 0.012],
          4,
        )
      pen.paint(toppings[k] ?? hex('#f0784a'), 'gloss')
      ball(pen, [0.055, 0.145, z], [0.125, 0.028, 0.058], 9)
      pen.paint(scaleRgb(toppings[k] ?? hex('#f0784a'), 1.35), 'gloss')
      for (let s = -2; s <= 2; s++)
        tube(
          pen,
          [
            [0.05 + s * 0.04, 0.172 - Math.abs(s) * 0.005, z - 0.03],
            [0.07 + s * 0.04, 0.172 - Math.abs(s) * 0.005, z + 0.03],
          ],
          [0.005],
          3,
        )
    }
    for (let k = 0; k < 3; k++) {
      const at: Vec3 = [0.02 + (k % 2) * 0.08, 0.065, 0.24 + k * 0.07]
      pen.within(placed(at[0], at[1], at[2]), () => {
        pen.paint(hex('#1c2a20'), 'matte')
        lathe(
          pen,
          [
            [0.06, 0],
            [0.06, 0.085],
          ],
          18,
        )
        pen.paint(hex('#f6f3ea'), 'fruit')
        lathe(
          pen,
          [
            [0.056, 0.086],
            [0, 0.09],
          ],
          18,
        )
        pen.paint(k === 1 ? hex('#5a9a3a') : hex('#f0784a'), 'gloss')
        ball(pen, [0, 0.088, 0], [0.026, 0.012, 0.026], 7)
      })
    }
    pen.paint(hex('#6a9a3a'), 'fruit')
    ball(pen, [-0.12, 0.09, 0.3], [0.05, 0.035, 0.05], 7)
    pen.paint(hex('#8a3a22'), 'gloss')
    for (const x of [0.24, 0.28])
      tube(
        pen,
        [
          [x, 0.075, -0.4],
          [x - 0.03, 0.075, 0.42],
        ],
        [0.011, 0.007],
        6,
      )
  },
}
