import { hex } from '../../../core/color.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, box, tube } from '../../../mesh/solids.ts'
import type { Vec3 } from '../../../mesh/solids.ts'
import type { Skeleton } from '../limbs.ts'

export type Pole = 'staff' | 'cane' | 'trident' | 'fork' | 'broom' | 'rod' | 'lantern'

const wood = hex('#5a3c22')

/** Puts something long, or a lantern, into the right hand. */
export function givePole(pen: Pen, what: Pole, j: Skeleton): void {
  const [, right] = j.hands
  const ground = j.hip[1] < 0.5 ? j.hip[1] - 0.1 : 0
  const pole = (up: number, radius: number): Vec3 => {
    const top: Vec3 = [right[0] + 0.06, right[1] + up, right[2] * 1.04]
    pen.paint(wood, 'plank')
    tube(pen, [[right[0] + 0.09, ground, right[2] * 1.08], top], [radius, radius * 0.85], 7)
    return top
  }
  switch (what) {
    case 'staff': {
      const top = pole(0.82, 0.022)
      pen.paint(hex('#8ae4ff'), 'lamp')
      ball(pen, [top[0], top[1] + 0.05, top[2]], 0.05, 8)
      pen.paint(wood, 'plank')
      for (let k = 0; k < 4; k++) {
        const [x, z] = [Math.cos(k * 1.57) * 0.055, Math.sin(k * 1.57) * 0.055]
        tube(
          pen,
          [
            top,
            [top[0] + x, top[1] + 0.03, top[2] + z],
            [top[0] + x * 0.7, top[1] + 0.11, top[2] + z * 0.7],
          ],
          [0.02, 0.014, 0.005],
          5,
        )
      }
      return
    }
    case 'cane':
      pole(0.03, 0.014)
      return
    case 'trident': {
      const [x, y, z] = pole(0.9, 0.02)
      pen.paint(hex('#d8b04a'), 'metal')
      for (const s of [-1, 0, 1])
        tube(
          pen,
          [
            [x, y - 0.05, z],
            [x, y + 0.06, z + s * 0.09],
            [x, y + 0.26, z + s * 0.09],
          ],
          [0.014, 0.016, 0.003],
          5,
        )
      return
    }
    case 'fork': {
      const [x, y, z] = pole(0.62, 0.017)
      pen.paint(hex('#7a7d82'), 'metal')
      for (const s of [-1, 0, 1])
        tube(
          pen,
          [
            [x, y - 0.02, z],
            [x, y + 0.03, z + s * 0.06],
            [x, y + 0.24, z + s * 0.06],
          ],
          [0.01, 0.01, 0.003],
          5,
        )
      return
    }
    case 'broom': {
      const [x, y, z] = pole(0.55, 0.018)
      pen.paint(hex('#c89a4a'), 'fur')
      for (let k = 0; k < 16; k++) {
        const a = k * 2.4
        tube(
          pen,
          [
            [x, y, z],
            [x + Math.cos(a) * 0.06, y + 0.16, z + Math.sin(a) * 0.06],
            [x + Math.cos(a) * 0.05, y + 0.38, z + Math.sin(a) * 0.05],
          ],
          [0.02, 0.02, 0.004],
          4,
        )
      }
      return
    }
    case 'rod': {
      pen.paint(wood, 'plank')
      tube(
        pen,
        [
          [right[0] - 0.15, right[1] - 0.1, right[2]],
          [right[0] + 0.5, right[1] + 0.7, right[2]],
          [right[0] + 1.05, right[1] + 1.05, right[2]],
        ],
        [0.014, 0.01, 0.004],
        5,
      )
      pen.paint(hex('#e8e8e8'), 'matte')
      tube(
        pen,
        [
          [right[0] + 1.05, right[1] + 1.05, right[2]],
          [right[0] + 1.12, 0.05, right[2]],
        ],
        [0.003],
        3,
      )
      return
    }
    case 'lantern':
      pen.paint(hex('#2a2622'), 'metal')
      tube(
        pen,
        [
          [right[0], right[1], right[2]],
          [right[0], right[1] - 0.1, right[2]],
        ],
        [0.008],
        4,
      )
      box(pen, [right[0], right[1] - 0.11, right[2]], [0.11, 0.02, 0.11])
      box(pen, [right[0], right[1] - 0.3, right[2]], [0.12, 0.02, 0.12])
      pen.paint(hex('#ffb84a'), 'lamp')
      box(pen, [right[0], right[1] - 0.2, right[2]], [0.085, 0.16, 0.085])
      return
    default:
      what satisfies never
  }
}
