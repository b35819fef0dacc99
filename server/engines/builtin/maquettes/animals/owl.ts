import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, lathe, sheet, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { furnish } from './fur.ts'

interface Plumage {
  readonly coat: string
  readonly face: string
}

const plumages: readonly [Plumage, ...Plumage[]] = [
  { coat: '#8a6a48', face: '#d8c29a' },
  { coat: '#6f5a4a', face: '#c8b498' },
  { coat: '#b08a5c', face: '#f0e4cc' },
]

/** An owl sitting upright, wings folded; on a stump of its own unless it has been put on something. */
export const owl: Maquette = {
  habitat: 'ground',
  places: ['forest', 'meadow', 'snow', 'mountains'],
  turns: [-1.45, -0.95],
  build(pen, look) {
    const own = look.random.sub('plumage').pick(plumages)
    const white = /snowy|white|barn/.test(look.word)
    const coat = chosen(look, 'coat', [hex(white ? '#f2eee4' : own.coat)])
    const face = look.colors[0]
      ? mixRgb(coat, hex('#fff4e0'), 0.6)
      : hex(white ? '#fbf7ee' : own.face)
    const base = look.action === 'sit' ? 0 : stump(pen, look)
    pen.within(placed(0, base, 0), () => {
      const first = pen.mesh.triangleCount
      const clay = new Blob(0.06).dye(coat)
      clay.egg([-0.02, 0.27, 0], [0.17, 0.25, 0.18])
      clay.egg([0.09, 0.24, 0], [0.1, 0.19, 0.13], face)
      clay.egg([0.02, 0.56, 0], [0.17, 0.15, 0.18])
      clay.pair((side) => {
        clay.egg([0.13, 0.57, side * 0.075], [0.06, 0.095, 0.085], face)
        clay.limb([0.02, 0.66, side * 0.1], 0.045, [-0.01, 0.77, side * 0.14], 0.012)
        clay.limb(
          [-0.06, 0.4, side * 0.17],
          0.1,
          [-0.14, 0.1, side * 0.12],
          0.045,
          scaleRgb(coat, 0.72),
        )
      })
      clay.limb([-0.14, 0.14, 0], 0.07, [-0.22, -0.04, 0], 0.04, scaleRgb(coat, 0.65))
      pen.paint(coat, 'fur')
      clay.draw(pen, 56, (x, y, z, own_) =>
        scaleRgb(
          own_,
          0.88 + 0.2 * Math.max(0, Math.sin(y * 70 + Math.sin(x * 40 + z * 46) * 1.4)),
        ),
      )
      furnish(pen.mesh, first, 0.028, look.random.sub('down'), 4200, pen.locate(0.2, 0.57, 0), 0.13)
      eyesOf(pen)
      pen.paint(hex('#c8b48a'), 'matte')
      for (const side of [1, -1])
        tube(
          pen,
          [
            [0.04, 0.06, side * 0.07],
            [0.1, 0.015, side * 0.075],
          ],
          [0.025, 0.03],
          6,
        )
    })
  },
}

function eyesOf(pen: Pen): void {
  for (const side of [1, -1]) {
    pen.paint(hex('#e8a820'), 'gloss')
    ball(pen, [0.16, 0.585, side * 0.078], 0.064, 10)
    pen.paint(hex('#14100c'), 'gloss')
    ball(pen, [0.198, 0.588, side * 0.084], 0.038, 8)
    pen.paint(hex('#ffffff'), 'screen')
    ball(pen, [0.232, 0.605, side * 0.09], 0.009, 4)
  }
  pen.paint(hex('#4a3c2c'), 'gloss')
  sheet(pen, [
    [0.2, 0.56, 0.022],
    [0.2, 0.56, -0.022],
    [0.235, 0.5, 0],
  ])
}

/** A mossy stump; answers its height. */
export function stump(pen: Pen, look: Look): number {
  const tall = look.random.sub('stump').range(0.28, 0.45)
  pen.paint(hex('#6a4c34'), 'plank')
  lathe(
    pen,
    [
      [0.3, 0],
      [0.22, 0.08],
      [0.2, tall * 0.8],
      [0.21, tall],
    ],
    16,
  )
  pen.paint(hex('#a8845a'), 'plank')
  lathe(
    pen,
    [
      [0.21, tall],
      [0, tall + 0.005],
    ],
    16,
  )
  return tall
}
