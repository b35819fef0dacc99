import { hex } from '../core/color.ts'
import type { Pen } from '../mesh/pen.ts'
import { tube } from '../mesh/solids.ts'
import type { Vec3 } from '../mesh/solids.ts'
import { isPerson } from '../understand/reading/companions.ts'
import { middle, wide } from './extent.ts'
import type { Body, Stage } from './stage.ts'

/** Draws the line from what flies to the hand that flies it: a raised one, farthest out of the body above its chest. */
export function drawLine(pen: Pen, stage: Stage, flown: Body): void {
  const holder = stage.carrier(flown)
  if (!holder || !isPerson(holder.subject)) return
  const { positions } = stage.mesh
  const box = stage.box(holder)
  const above = box.low[1] + wide(box, 1) * 0.86
  let [hand, reach]: [Vec3 | null, number] = [null, 0]
  for (let v = holder.from; v < holder.upto; v++) {
    const at: Vec3 = [positions[v * 3] ?? 0, positions[v * 3 + 1] ?? 0, positions[v * 3 + 2] ?? 0]
    const out = Math.hypot(at[0] - middle(box, 0), at[2] - middle(box, 2))
    if (at[1] > above && out > reach) [hand, reach] = [at, out]
  }
  if (!hand) return
  const kite = stage.box(flown)
  const end: Vec3 = [middle(kite, 0), middle(kite, 1), middle(kite, 2)]
  // It sags under its own weight.
  const sag: Vec3 = [
    (hand[0] + end[0]) / 2,
    (hand[1] + end[1]) / 2 - 0.06 * wide(box, 1),
    (hand[2] + end[2]) / 2,
  ]
  pen.paint(hex('#f4efe2'), 'matte')
  tube(pen, [hand, sag, end], [wide(box, 1) * 0.008], 4)
}
