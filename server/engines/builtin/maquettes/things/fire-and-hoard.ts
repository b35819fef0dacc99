import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

const around = (k: number, count: number, turn = 0) => ((k + turn) / count) * Math.PI * 2

/** Logs leaned together in a ring of stones, and tongues of flame. */
export const campfire: Maquette = {
  habitat: 'ground',
  places: ['forest', 'meadow', 'beach', 'desert'],
  turns: [-1, 1],
  build(pen, look) {
    const random = look.random.sub('fire')
    for (let k = 0; k < 11; k++) {
      const angle = around(k, 11)
      pen.paint(random.pick([hex('#6a655e'), hex('#7c756a'), hex('#57534e')]), 'stone')
      ball(
        pen,
        [Math.cos(angle) * 0.46, 0.05, Math.sin(angle) * 0.46],
        [0.1, random.range(0.07, 0.1), 0.085],
        6,
      )
    }
    pen.paint(hex('#2a2320'), 'matte')
    lathe(pen, [
      [0.4, 0.012],
      [0, 0.03],
    ])
    for (let k = 0; k < 6; k++) {
      const angle = around(k, 6, 0.3)
      const foot = random.range(0.34, 0.42)
      pen.paint(random.pick([hex('#4e3524'), hex('#3d2a1f'), hex('#5d432e')]), 'timber')
      tube(
        pen,
        [
          [Math.cos(angle) * foot, 0.03, Math.sin(angle) * foot],
          [-Math.cos(angle) * 0.06, random.range(0.34, 0.42), -Math.sin(angle) * 0.06],
        ],
        [0.052, 0.04],
        8,
      )
    }
    for (let k = 0; k < 9; k++) {
      const angle = around(k, 9, 0.5)
      const out = k < 3 ? 0.03 : random.range(0.08, 0.19)
      const tall = (k < 3 ? 0.6 : 0.42) * random.range(0.75, 1.1)
      const lean = random.range(-0.12, 0.12)
      // A flame of full strength is nearly white: only its heart has it.
      if (k < 3) pen.paint(hex('#c87414'), 'flame')
      else pen.paint(random.pick([hex('#ff8a1c'), hex('#ff6410')]), 'ember')
      pen.within(placed(Math.cos(angle) * out, 0.06, Math.sin(angle) * out, 1, 0, 0, lean), () =>
        lathe(
          pen,
          [
            [0.03, 0],
            [0.085, tall * 0.2],
            [0.06, tall * 0.48],
            [0.025, tall * 0.78],
            [0, tall],
          ],
          8,
        ),
      )
    }
  },
}

/** A heap of coins with what else a dragon keeps. */
export const hoard: Maquette = {
  habitat: 'ground',
  places: ['cave', 'throne', 'beach'],
  turns: [-1, 1],
  build(pen, look) {
    const random = look.random.sub('hoard')
    const metal = chosen(look, 'metal', [hex('#d8a42e')])
    const height = (r: number) => 0.62 * (1 - r / 1.25) ** 0.8
    pen.paint(metal, 'gilt')
    lathe(
      pen,
      [
        [1.25, 0],
        [0.95, height(0.95)],
        [0.6, height(0.6)],
        [0.28, height(0.28)],
        [0, 0.6],
      ],
      22,
    )
    for (let k = 0; k < 150; k++) {
      const angle = random.range(0, Math.PI * 2)
      const r = 1.22 * Math.sqrt(random.range(0, 1))
      const tilt = random.range(-0.5, 0.5)
      pen.paint(scaleRgb(metal, random.range(0.75, 1.2)), 'gilt')
      pen.within(
        placed(Math.cos(angle) * r, height(r) + 0.012, Math.sin(angle) * r, 1, angle, tilt, tilt),
        () =>
          lathe(
            pen,
            [
              [0.062, 0],
              [0.062, 0.014],
              [0, 0.014],
            ],
            9,
          ),
      )
    }
    for (let k = 0; k < 9; k++) {
      const angle = around(k, 9, random.range(0, 0.8))
      const r = random.range(0.25, 0.95)
      const jewel = random.pick([hex('#b01838'), hex('#1f7a4a'), hex('#2a4ab8'), hex('#f0e8da')])
      pen.paint(jewel, 'crystal')
      ball(pen, [Math.cos(angle) * r, height(r) + 0.045, Math.sin(angle) * r], 0.055, 5)
    }
    for (const [x, z, roll] of [
      [0.2, -0.35, 0.25],
      [-0.55, -0.2, -0.6],
    ] as const) {
      pen.paint(metal, 'gilt')
      pen.within(placed(x, height(Math.hypot(x, z)), z, 1, 0, 0, roll), () =>
        lathe(
          pen,
          [
            [0.08, 0],
            [0.02, 0.04],
            [0.02, 0.13],
            [0.09, 0.19],
            [0.1, 0.28],
          ],
          14,
        ),
      )
    }
  },
}
