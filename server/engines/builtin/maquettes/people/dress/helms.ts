import { hex } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import { placed } from '../../../mesh/pen.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, lathe, tube } from '../../../mesh/solids.ts'
import { drape } from './garments.ts'

export type Helm =
  | 'turban'
  | 'crown'
  | 'tiara'
  | 'horned'
  | 'kabuto'
  | 'hood'
  | 'helmet'
  | 'mask'
  | 'nemes'
  | 'halo'
  | 'veil'
  | 'headscarf'

const gold = hex('#e0ac34')

/** Puts metal or a veil on a head, in the head's own frame. */
export function wearHelm(pen: Pen, gear: Helm, color: Rgb): void {
  const round = (profile: readonly (readonly [number, number])[], squash = 0.86): void => {
    pen.within(placed(-0.018, 0, 0), () => lathe(pen, profile, 24, squash))
  }
  pen.paint(color, 'cloth')
  switch (gear) {
    case 'crown':
      pen.paint(gold, 'gilt')
      pen.within(placed(-0.018, 0.084, 0, 0.92), () => {
        lathe(
          pen,
          [
            [0.1, 0],
            [0.112, 0.06],
          ],
          22,
          0.86,
        )
        for (let k = 0; k < 8; k++) {
          const a = (k / 8) * Math.PI * 2
          const [x, z] = [Math.cos(a) * 0.112, Math.sin(a) * 0.097]
          tube(
            pen,
            [
              [x, 0.05, z],
              [x * 1.08, 0.115, z * 1.08],
            ],
            [0.026, 0.003],
            5,
          )
          ball(pen, [x * 1.08, 0.118, z * 1.08], 0.01, 5)
        }
        pen.paint(hex('#b8202e'), 'gloss')
        ball(pen, [0.108, 0.03, 0], [0.012, 0.016, 0.014], 6)
      })
      return
    case 'tiara':
      pen.paint(gold, 'gilt')
      for (let k = -4; k <= 4; k++) {
        const a = k * 0.24
        const up = 0.05 - Math.abs(k) * 0.008
        tube(
          pen,
          [
            [-0.02 + Math.cos(a) * 0.1, 0.085, Math.sin(a) * 0.09],
            [-0.02 + Math.cos(a) * 0.104, 0.085 + up, Math.sin(a) * 0.093],
          ],
          [0.013, 0.003],
          5,
        )
      }
      return
    case 'horned':
      pen.paint(hex('#8a8d92'), 'metal')
      round([
        [0.112, 0.03],
        [0.112, 0.08],
        [0.08, 0.135],
        [0, 0.155],
      ])
      pen.paint(hex('#a8762e'), 'metal')
      round([
        [0.117, 0.028],
        [0.117, 0.055],
      ])
      tube(
        pen,
        [
          [-0.018, 0.157, -0.1],
          [-0.018, 0.165, 0],
          [-0.018, 0.157, 0.1],
        ],
        [0.008, 0.012, 0.008],
        5,
      )
      pen.paint(hex('#e6dcc4'), 'gloss')
      for (const s of [1, -1])
        tube(
          pen,
          [
            [-0.02, 0.075, s * 0.085],
            [-0.02, 0.1, s * 0.165],
            [-0.015, 0.185, s * 0.2],
            [-0.005, 0.27, s * 0.185],
          ],
          [0.032, 0.027, 0.018, 0.003],
          8,
        )
      return
    case 'kabuto':
      pen.paint(color, 'gloss')
      round(
        [
          [0.118, 0.06],
          [0.118, 0.09],
          [0.085, 0.142],
          [0, 0.16],
        ],
        0.92,
      )
      for (let k = 0; k < 3; k++)
        drape(
          pen,
          [
            { y: 0.075 - k * 0.045, deep: 0.122 + k * 0.016, wide: 0.112 + k * 0.024, x: -0.018 },
            { y: 0.02 - k * 0.045, deep: 0.148 + k * 0.016, wide: 0.142 + k * 0.024, x: -0.024 },
          ],
          k % 2 === 0 ? color : hex('#8a1e1e'),
          { depth: 0, open: 2.2 },
        )
      pen.paint(gold, 'gilt')
      for (const s of [1, -1])
        tube(
          pen,
          [
            [0.1, 0.085, s * 0.012],
            [0.115, 0.16, s * 0.07],
            [0.1, 0.25, s * 0.125],
          ],
          [0.013, 0.014, 0.003],
          6,
        )
      ball(pen, [0.103, 0.08, 0], [0.012, 0.024, 0.024], 7)
      return
    case 'hood':
      pen.within(placed(-0.03, 0.02, 0), () => {
        lathe(
          pen,
          [
            [0.15, -0.13],
            [0.125, -0.05],
            [0.118, 0.04],
            [0.085, 0.115],
            [0.02, 0.145],
            [0, 0.147],
          ],
          22,
        )
      })
      return
    case 'helmet':
      pen.paint(color, 'gloss')
      round(
        [
          [0.125, 0.03],
          [0.122, 0.09],
          [0.085, 0.145],
          [0, 0.162],
        ],
        0.92,
      )
      pen.within(placed(0, 0.035, 0), () =>
        lathe(
          pen,
          [
            [0.15, -0.01],
            [0.124, 0.008],
          ],
          22,
          0.9,
        ),
      )
      return
    case 'mask':
      round(
        [
          [0.116, -0.135],
          [0.108, -0.06],
          [0.106, -0.022],
        ],
        0.86,
      )
      round(
        [
          [0.11, 0.03],
          [0.107, 0.085],
          [0.075, 0.13],
          [0, 0.143],
        ],
        0.86,
      )
      pen.paint(color, 'cloth')
      for (const s of [1, -1])
        tube(
          pen,
          [
            [-0.12, 0.06, s * 0.01],
            [-0.2, 0.0, s * 0.05],
            [-0.22, -0.1, s * 0.05],
          ],
          [0.016, 0.02, 0.006],
          5,
        )
      return
    case 'nemes':
      pen.paint(gold, 'cloth')
      round(
        [
          [0.15, -0.2],
          [0.14, -0.05],
          [0.122, 0.05],
          [0.085, 0.12],
          [0, 0.138],
        ],
        1.05,
      )
      return
    case 'halo':
      pen.paint(hex('#ffe08a'), 'lamp')
      pen.within(placed(-0.02, 0.2, 0, 1, 0, 0, -0.15), () =>
        lathe(
          pen,
          [
            [0.105, 0],
            [0.12, 0.008],
            [0.135, 0],
            [0.12, -0.008],
            [0.105, 0],
          ],
          26,
        ),
      )
      return
    case 'veil':
      pen.paint(color, 'petal')
      pen.within(placed(-0.045, 0.03, 0), () =>
        lathe(
          pen,
          [
            [0.22, -0.55],
            [0.16, -0.25],
            [0.118, 0.02],
            [0.085, 0.105],
            [0, 0.13],
          ],
          22,
        ),
      )
      return
    case 'headscarf':
      pen.within(placed(-0.034, 0.03, 0), () =>
        lathe(
          pen,
          [
            [0.14, -0.19],
            [0.112, -0.11],
            [0.112, 0.01],
            [0.086, 0.1],
            [0, 0.124],
          ],
          22,
        ),
      )
      return
    case 'turban':
      for (let k = 0; k < 4; k++)
        pen.within(placed(-0.02, 0.07 + k * 0.026, 0, 1, 0, (k % 2 ? 1 : -1) * 0.16), () =>
          lathe(
            pen,
            [
              [0.1 - k * 0.01, -0.02],
              [0.13 - k * 0.014, 0],
              [0.1 - k * 0.01, 0.024],
            ],
            22,
          ),
        )
      ball(pen, [-0.02, 0.14, 0], [0.075, 0.045, 0.075], 8)
      pen.paint(gold, 'gilt')
      ball(pen, [0.105, 0.1, 0], [0.012, 0.022, 0.018], 6)
      return
    default:
      gear satisfies never
  }
}
