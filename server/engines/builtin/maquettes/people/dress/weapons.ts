import { hex, scaleRgb } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import { placed } from '../../../mesh/pen.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, box, lathe, slab, tube } from '../../../mesh/solids.ts'
import type { Skeleton } from '../limbs.ts'

export type Weapon = 'katana' | 'sword' | 'axe' | 'shield' | 'bow'

const wood = hex('#5a3c22')
const steel = hex('#cfd4da')

/** Arms a figure: blades in the right hand, shield and bow in the left. */
export function arm(pen: Pen, what: Weapon, j: Skeleton, color: Rgb): void {
  const [left, right] = j.hands
  switch (what) {
    case 'katana':
    case 'sword':
      pen.within(placed(right[0] + 0.02, right[1] - 0.06, right[2], 1, 0, 0.12, -0.85), () => {
        pen.paint(steel, 'gilt')
        const curve = what === 'katana' ? 0.045 : 0
        const wide = what === 'katana' ? 0.017 : 0.027
        slab(
          pen,
          [
            [-wide, 0.1],
            [wide, 0.1],
            [wide + curve, 0.5],
            [wide * 0.8 + curve * 0.4, 0.82],
            [0, 0.92],
            [-wide + curve, 0.5],
          ],
          0.012,
        )
        pen.paint(hex('#c89a3a'), 'metal')
        if (what === 'katana')
          lathe(
            pen,
            [
              [0, 0.085],
              [0.045, 0.09],
              [0, 0.098],
            ],
            14,
          )
        else box(pen, [0, 0.09, 0], [0.2, 0.028, 0.03])
        pen.paint(scaleRgb(color, 0.5), 'cloth')
        tube(
          pen,
          [
            [0, -0.12, 0],
            [0, 0.085, 0],
          ],
          [0.019],
          7,
        )
      })
      return
    case 'axe':
      pen.within(placed(right[0], right[1], right[2], 1, 0, 0, -0.3), () => {
        pen.paint(wood, 'plank')
        tube(
          pen,
          [
            [0, -0.35, 0],
            [0, 0.5, 0],
          ],
          [0.018],
          6,
        )
        pen.paint(steel, 'metal')
        slab(
          pen,
          [
            [0.01, 0.36],
            [0.2, 0.28],
            [0.23, 0.4],
            [0.2, 0.54],
            [0.01, 0.46],
          ],
          0.02,
        )
        slab(
          pen,
          [
            [-0.01, 0.36],
            [-0.1, 0.33],
            [-0.11, 0.42],
            [-0.1, 0.5],
            [-0.01, 0.46],
          ],
          0.02,
        )
      })
      return
    case 'shield':
      pen.within(
        placed(left[0] + 0.08, left[1] + 0.1, left[2] + 0.08, 1, -0.5, 0, -Math.PI / 2),
        () => {
          pen.paint(color, 'plank')
          lathe(
            pen,
            [
              [0.33, 0],
              [0.24, 0.05],
              [0.08, 0.075],
              [0, 0.078],
            ],
            26,
          )
          lathe(
            pen,
            [
              [0.33, 0],
              [0, 0.005],
            ],
            26,
          )
          pen.paint(steel, 'metal')
          lathe(
            pen,
            [
              [0.345, -0.015],
              [0.35, 0.005],
              [0.32, 0.018],
            ],
            26,
          )
          ball(pen, [0, 0.08, 0], [0.09, 0.05, 0.09], 9)
        },
      )
      return
    case 'bow':
      pen.within(placed(left[0] + 0.04, left[1] + 0.02, left[2]), () => {
        pen.paint(wood, 'plank')
        tube(
          pen,
          [
            [-0.16, 0.66, 0],
            [0.04, 0.42, 0],
            [0.09, 0, 0],
            [0.04, -0.42, 0],
            [-0.16, -0.66, 0],
          ],
          [0.008, 0.017, 0.022, 0.017, 0.008],
          7,
        )
        pen.paint(hex('#e8e2d0'), 'matte')
        tube(
          pen,
          [
            [-0.16, 0.66, 0],
            [-0.16, -0.66, 0],
          ],
          [0.004],
          3,
        )
      })
      return
    default:
      what satisfies never
  }
}
