import type { Desk } from '../core/desk.ts'
import { clamp, smoothstep } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import { membrane } from './membrane.ts'

/** The most that a colour is shifted: more would show as a stain of its own. */
const mostShift = 0.12

/**
 * Takes the step of light out of a filled opening's border, in place: whatever the light on one side has over the
 * other is added inside, less and less further in. `away` is each open pixel's distance to the border.
 */
export function levelSeam(
  color: Float32Array,
  open: ArrayLike<number>,
  away: Float32Array,
  width: number,
  height: number,
  desk: Desk,
): void {
  const { room, pulse } = desk
  const count = width * height
  const short = Math.min(width, height)
  const radius = Math.max(2, short * 0.014)
  const kept = room.floats(count * 4)
  const made = room.floats(count * 4)
  const near = radius * 2.5
  for (let at = 0; at < count; at++) {
    const to = open[at] ? made : kept
    if (open[at] && (away[at] ?? 0) > near) continue
    for (let c = 0; c < 3; c++) to[at * 4 + c] = color[at * 3 + c] ?? 0
    to[at * 4 + 3] = 1
  }
  pulse.check()
  const scratch = room.floats(count * 4)
  blur(kept, kept, scratch, width, height, 4, radius, pulse)
  blur(made, made, scratch, width, height, 4, radius, pulse)
  pulse.check()
  const shift = room.floats(count * 3)
  const known = room.floats(count)
  for (let at = 0; at < count; at++) {
    const a = kept[at * 4 + 3] ?? 0
    const b = made[at * 4 + 3] ?? 0
    if (!open[at]) {
      known[at] = 1
      continue
    }
    if ((away[at] ?? 0) > 1.5 || a < 0.1 || b < 0.1) continue
    known[at] = 1
    for (let c = 0; c < 3; c++)
      shift[at * 3 + c] = clamp(
        (kept[at * 4 + c] ?? 0) / a - (made[at * 4 + c] ?? 0) / b,
        -mostShift,
        mostShift,
      )
  }
  membrane(shift, known, width, height, desk)
  for (let at = 0; at < count; at++) {
    if (!open[at]) continue
    const share = smoothstep(short * 0.3, 0, away[at] ?? 0)
    if (share <= 0) continue
    for (let o = at * 3; o < at * 3 + 3; o++) color[o] = (color[o] ?? 0) + (shift[o] ?? 0) * share
  }
}
