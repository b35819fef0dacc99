import { hex, scaleRgb } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import { placed } from '../../../mesh/pen.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, lathe, slab, tube } from '../../../mesh/solids.ts'

export type Hat =
  | 'pointed'
  | 'brim'
  | 'straw'
  | 'toque'
  | 'tricorn'
  | 'cap'
  | 'beret'
  | 'tophat'
  | 'santa'
  | 'jester'

const gold = hex('#e0ac34')

/** Puts a hat of cloth or straw on a head, in the head's own frame: its crown is 13 cm above the origin. */
export function wearHat(pen: Pen, gear: Hat, color: Rgb): void {
  const round = (profile: readonly (readonly [number, number])[], squash = 0.86): void => {
    pen.within(placed(-0.018, 0, 0), () => lathe(pen, profile, 24, squash))
  }
  pen.paint(color, 'cloth')
  switch (gear) {
    case 'pointed':
      pen.within(placed(-0.018, 0.075, 0, 1, 0, 0, 0.08), () => {
        lathe(
          pen,
          [
            [0.27, -0.015],
            [0.2, 0.008],
            [0.118, 0.02],
          ],
          26,
        )
        lathe(
          pen,
          [
            [0.12, 0.015],
            [0.1, 0.12],
            [0.065, 0.25],
            [0.03, 0.36],
          ],
          20,
        )
        tube(
          pen,
          [
            [0, 0.34, 0],
            [-0.03, 0.43, 0.01],
            [-0.1, 0.49, 0.02],
          ],
          [0.034, 0.02, 0.004],
          8,
        )
        pen.paint(scaleRgb(color, 0.45), 'cloth')
        lathe(
          pen,
          [
            [0.122, 0.018],
            [0.118, 0.055],
          ],
          20,
        )
      })
      return
    case 'brim':
      pen.within(placed(-0.018, 0.07, 0, 1, 0, 0, -0.04), () => {
        lathe(
          pen,
          [
            [0.2, 0.03],
            [0.19, 0.0],
            [0.12, 0.008],
            [0.116, 0.02],
          ],
          28,
          0.82,
        )
        lathe(
          pen,
          [
            [0.116, 0.01],
            [0.108, 0.09],
            [0.09, 0.13],
            [0.03, 0.118],
            [0, 0.115],
          ],
          22,
          0.82,
        )
        pen.paint(scaleRgb(color, 0.4), 'cloth')
        lathe(
          pen,
          [
            [0.119, 0.012],
            [0.116, 0.042],
          ],
          22,
          0.82,
        )
      })
      return
    case 'straw':
      pen.within(placed(-0.018, 0.072, 0), () => {
        lathe(
          pen,
          [
            [0.28, -0.03],
            [0.2, -0.005],
            [0.12, 0.012],
          ],
          28,
        )
        lathe(
          pen,
          [
            [0.12, 0.01],
            [0.105, 0.09],
            [0.06, 0.115],
            [0, 0.118],
          ],
          22,
        )
        pen.paint(hex('#a8382e'), 'cloth')
        lathe(
          pen,
          [
            [0.123, 0.012],
            [0.119, 0.04],
          ],
          22,
        )
      })
      return
    case 'toque':
      pen.paint(hex('#f6f4ee'), 'cloth')
      round([
        [0.105, 0.06],
        [0.106, 0.13],
      ])
      for (let k = 0; k < 9; k++)
        ball(
          pen,
          [-0.018 + Math.cos(k * 0.7) * 0.075, 0.195, Math.sin(k * 0.7) * 0.075],
          [0.06, 0.07, 0.06],
          7,
        )
      ball(pen, [-0.018, 0.225, 0], [0.09, 0.06, 0.09], 8)
      return
    case 'tricorn':
      round([
        [0.116, 0.07],
        [0.105, 0.12],
        [0.07, 0.145],
        [0, 0.148],
      ])
      for (let k = 0; k < 3; k++)
        pen.within(placed(-0.018, 0.075, 0, 1, (k * Math.PI * 2) / 3 + Math.PI / 2), () => {
          slab(
            pen,
            [
              [-0.2, -0.01],
              [0.2, -0.01],
              [0.13, 0.07],
              [0, 0.085],
              [-0.13, 0.07],
            ],
            0.012,
          )
          pen.within(placed(0, 0, 0.1), () =>
            slab(
              pen,
              [
                [-0.19, -0.012],
                [0.19, -0.012],
                [0.12, 0.066],
                [0, 0.08],
                [-0.12, 0.066],
              ],
              0.012,
            ),
          )
        })
      return
    case 'cap':
      round([
        [0.112, 0.055],
        [0.11, 0.1],
        [0.08, 0.14],
        [0, 0.155],
      ])
      pen.within(placed(0.09, 0.06, 0, [0.09, 0.012, 0.085]), () => ball(pen, [0, 0, 0], 1, 8))
      return
    case 'beret':
      pen.within(placed(-0.02, 0.1, 0.02, 1, 0, 0.25), () =>
        lathe(
          pen,
          [
            [0.095, -0.02],
            [0.14, 0.015],
            [0.12, 0.042],
            [0, 0.052],
          ],
          22,
        ),
      )
      return
    case 'tophat':
      pen.paint(color, 'cloth')
      pen.within(placed(-0.018, 0.08, 0), () => {
        lathe(
          pen,
          [
            [0.165, 0.012],
            [0.16, 0],
            [0.11, 0.004],
          ],
          26,
          0.88,
        )
        lathe(
          pen,
          [
            [0.108, 0],
            [0.102, 0.09],
            [0.114, 0.185],
          ],
          24,
          0.88,
        )
        lathe(
          pen,
          [
            [0.114, 0.185],
            [0, 0.188],
          ],
          24,
          0.88,
        )
      })
      return
    case 'santa':
      round([
        [0.11, 0.06],
        [0.09, 0.14],
        [0.05, 0.2],
      ])
      tube(
        pen,
        [
          [-0.02, 0.19, 0],
          [-0.08, 0.25, 0.03],
          [-0.16, 0.2, 0.06],
          [-0.18, 0.12, 0.07],
        ],
        [0.052, 0.042, 0.03, 0.015],
        8,
      )
      pen.paint(hex('#f6f2ea'), 'fur')
      round([
        [0.116, 0.03],
        [0.128, 0.05],
        [0.116, 0.075],
      ])
      ball(pen, [-0.18, 0.1, 0.07], 0.035, 7)
      return
    case 'jester':
      for (const [k, s] of [
        [0, 1],
        [1, -1],
      ] as const) {
        pen.paint(k === 0 ? color : hex('#e0ac34'), 'cloth')
        tube(
          pen,
          [
            [-0.01, 0.06, s * 0.03],
            [-0.01, 0.17, s * 0.1],
            [0, 0.14, s * 0.21],
          ],
          [0.09, 0.055, 0.012],
          9,
        )
        pen.paint(gold, 'gilt')
        ball(pen, [0, 0.13, s * 0.22], 0.02, 6)
      }
      return
    default:
      gear satisfies never
  }
}
