import { mixRgb } from '../../core/color.ts'
import type { Blob } from '../../mesh/blob.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import type { Build } from './build.ts'

/** A tail from its root, in shoulder heights; `curled` lies round the seated animal. */
export function tail(clay: Blob, b: Build, at: Vec3, look: Look, curled = false): void {
  const t = b.tailSize
  const [x, y, z] = at
  const side = look.random.sub('tail').sign()
  const runs = look.action === 'move'
  const tip = b.tail === 'bushy' ? mixRgb(b.coat, b.belly, 0.85) : b.coat
  if (b.tail === 'stub') {
    clay.egg([x, y, z], [t * 0.5, t * 0.5, t * 0.5], b.belly)
    return
  }
  if (b.tail === 'plume') {
    clay.chain(
      [
        [x + 0.06, y, z],
        [x - t * 0.22, y + t * 0.3, 0],
        [x - t * 0.16, y + t * 0.72, 0],
        [x - t * 0.36, y + t * 1.02, 0],
        [x - t * 0.6, y + t * 0.94, 0],
      ],
      [0.08, 0.17, 0.2, 0.18, 0.08],
      mixRgb(b.coat, b.belly, 0.25),
    )
    return
  }
  if (curled) {
    const fat = b.tail === 'bushy' ? 2.1 : 1
    const path: Vec3[] = [
      [x, y, z],
      [x - 0.02, y - 0.02, side * 0.36],
      [x + 0.34, y - 0.04, side * 0.5],
      [x + 0.66, y - 0.04, side * 0.4],
    ]
    clay.chain(path.slice(0, 3), [0.075 * fat, 0.07 * fat, 0.068 * fat])
    clay.limb(path[2] ?? at, 0.068 * fat, path[3] ?? at, 0.034 * fat, tip)
    return
  }
  if (b.tail === 'bushy') {
    const rise = runs ? 0.05 : -0.32
    const path: Vec3[] = [
      [x, y, z],
      [x - t * 0.35, y + t * rise * 0.6, 0.03 * side],
      [x - t * 0.72, y + t * rise * 1.5, 0.07 * side],
      [x - t * 1.02, y + t * rise * 1.9, 0.1 * side],
    ]
    clay.chain(path.slice(0, 3), [0.06, 0.125, 0.13])
    clay.limb(path[2] ?? at, 0.13, path[3] ?? at, 0.03, tip)
  } else if (b.tail === 'flag')
    clay.chain(
      runs
        ? [
            [x, y, z],
            [x - t * 0.4, y + t * 0.15, 0],
            [x - t * 0.85, y - t * 0.1, 0.04],
            [x - t * 1.2, y - t * 0.45, 0.06],
          ]
        : [
            [x, y, z],
            [x - t * 0.26, y - t * 0.02, 0],
            [x - t * 0.4, y - t * 0.55, 0.02],
            [x - t * 0.42, y - t * 1.15, 0.03],
          ],
      [0.045, 0.075, 0.09, 0.03],
      b.mark,
    )
  else if (b.tail === 'tuft') {
    clay.chain(
      [
        [x, y, z],
        [x - t * 0.3, y - t * 0.2, 0],
        [x - t * 0.42, y - t * 0.75, 0.08 * side],
        [x - t * 0.7, y - t * 0.95, 0.12 * side],
      ],
      [0.045, 0.034, 0.028, 0.026],
    )
    clay.egg([x - t * 0.78, y - t * 0.98, 0.13 * side], [0.08, 0.055, 0.055], b.mark)
  } else
    clay.chain(
      [
        [x, y, z],
        [x - t * 0.34, y + t * 0.05, 0],
        [x - t * 0.55, y + t * 0.45, 0.06 * side],
        [x - t * (b.tail === 'curl' ? 0.22 : 0.7), y + t * 0.9, 0.12 * side],
      ],
      [0.06, 0.05, 0.045, 0.035],
    )
}
