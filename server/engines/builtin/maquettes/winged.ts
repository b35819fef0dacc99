import { hex } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import { placed } from '../mesh/pen.ts'
import type { Pen } from '../mesh/pen.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { wing } from './animals/birds.ts'

/** Wings on the back of an animal that was drawn since `from`, turned by `yaw`, and has none by nature. */
export function giveWings(
  pen: Pen,
  mesh: Mesh,
  from: number,
  yaw: number,
  color: Rgb = hex('#f4f0e6'),
): void {
  const { positions: p } = mesh
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let k = from * 3; k < mesh.vertexCount * 3; k++) {
    low[k % 3] = Math.min(low[k % 3] ?? 0, p[k] ?? 0)
    high[k % 3] = Math.max(high[k % 3] ?? 0, p[k] ?? 0)
  }
  const middle = (axis: number): number => ((low[axis] ?? 0) + (high[axis] ?? 0)) / 2
  const tall = (high[1] ?? 0) - (low[1] ?? 0)
  const back = (low[1] ?? 0) + tall * 0.66
  pen.within(placed(middle(0), back, middle(2), tall * 0.8, yaw), () => {
    for (const side of [1, -1]) wing(pen, side, color, 0.95, 0.95)
  })
}
