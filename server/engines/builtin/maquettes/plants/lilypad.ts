import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, sheet } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

function leaf(pen: Pen, radius: number): void {
  const parts = 22
  for (let k = 0; k < parts; k++) {
    const at = (i: number): readonly [number, number, number] => {
      const a = 0.22 + (i / parts) * 5.84
      return [Math.cos(a) * radius, 0.035 + 0.012 * Math.sin(i * 1.7), Math.sin(a) * radius]
    }
    pen.paint(scaleRgb(hex('#3f8a3a'), k % 2 ? 0.9 : 1.12), 'leaf')
    sheet(pen, [[0, 0.03, 0], at(k), at(k + 1)])
    pen.paint(hex('#2a5a2c'), 'leaf')
    const [a, b] = [at(k), at(k + 1)]
    sheet(pen, [a, b, [b[0], 0, b[2]], [a[0], 0, a[2]]])
  }
}

/** Leaves on the water with a flower beside them. */
export const lilypad: Maquette = {
  habitat: 'water',
  places: ['pond', 'lake'],
  turns: [-1.2, -0.4],
  seat: [0, 0.045, 0],
  build(pen, look) {
    const petal = chosen(look, 'petal', [hex('#f4a8c4'), hex('#f6f2e8'), hex('#e87aa8')])
    leaf(pen, 0.34)
    pen.within(placed(-0.5, 0, 0.28, 0.7, 1.2), () => leaf(pen, 0.34))
    pen.within(placed(0.42, 0.04, 0.34), () => {
      for (let ring = 0; ring < 3; ring++)
        for (let k = 0; k < 8; k++) {
          const a = (k + ring * 0.5) * 0.785
          const out = 0.16 - ring * 0.035
          const up = 0.05 + ring * 0.055
          const side = 0.04
          pen.paint(scaleRgb(petal, 0.85 + ring * 0.12), 'petal')
          sheet(pen, [
            [0, 0.01, 0],
            [Math.cos(a - 0.3) * out * 0.6, up * 0.6, Math.sin(a - 0.3) * out * 0.6],
            [Math.cos(a) * out, up + side, Math.sin(a) * out],
            [Math.cos(a + 0.3) * out * 0.6, up * 0.6, Math.sin(a + 0.3) * out * 0.6],
          ])
        }
      pen.paint(hex('#f2c83a'), 'petal')
      ball(pen, [0, 0.07, 0], 0.035, 7)
    })
  },
}
