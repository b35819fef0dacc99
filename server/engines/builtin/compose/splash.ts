import { hex } from '../core/color.ts'
import type { Random } from '../core/random.ts'
import type { Pen } from '../mesh/pen.ts'
import { ball } from '../mesh/solids.ts'
import type { Group } from './group.ts'

/** Foam and drops where something has come out of the water. */
export function splash(
  pen: Pen,
  { x, distance }: { readonly x: number; readonly distance: number },
  { width, height }: Group,
  random: Random,
): void {
  pen.object(3)
  pen.paint(hex('#eef6fa'), 'cloud')
  const size = Math.max(width, height)
  for (let k = 0; k < 46; k++) {
    const a = random.range(0, 6.28)
    const out = size * random.range(0.04, 0.34)
    const up = size * random.range(0, 0.3) * (1 - out / size / 0.4)
    const r = size * random.range(0.006, 0.028) * (up > size * 0.1 ? 0.6 : 1)
    ball(pen, [x + Math.cos(a) * out, up, distance + Math.sin(a) * out * 0.5], [r, r * 0.9, r], 5)
  }
}
