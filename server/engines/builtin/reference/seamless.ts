import { synthesise } from '../canvas/synthesise.ts'
import type { Desk } from '../core/desk.ts'
import type { Room } from '../core/memory.ts'

/** Share of each side over which a tile is made anew where its opposite edges come together. */
const bandShare = 0.13

/** A step between opposite edges is none when it is no larger than this many times the steps within the picture. */
const alike = 1.35

/**
 * Makes opposite edges meet, in place: where they come together the picture is made anew from patches of its own,
 * so that it runs on over them with nothing mirrored and nothing seen through. Axes that meet already stay.
 */
export function makeSeamless(
  color: Float32Array,
  width: number,
  height: number,
  salt: number,
  desk: Desk,
): void {
  const across = stepBetween(color, height, width, width * 3, 3)
  const down = stepBetween(color, width, height, 3, width * 3)
  if (!across && !down) return
  const ox = width >> 1
  const oy = height >> 1
  // Turned by half, the edges lie in the middle and what was the middle runs over the edges.
  const turned = roll(color, width, height, ox, oy, desk.room)
  desk.pulse.check()
  const open = desk.room.bytes(width * height)
  const band = Math.max(3, Math.round(Math.min(width, height) * bandShare)) / 2
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const here =
        (across && Math.abs(x + 0.5 - (width - ox)) < band) ||
        (down && Math.abs(y + 0.5 - (height - oy)) < band)
      if (here) open[at] = 1
    }
  }
  synthesise({ width, height, color: turned, open, barred: null, wraps: true }, salt, desk)
  color.set(roll(turned, width, height, width - ox, height - oy, desk.room))
}

/** Lets strokes run over the borders of a tile: nothing there is told apart from anything else, in place. */
export function openBorders(object: Int32Array, width: number, height: number): void {
  const band = Math.round(Math.min(width, height) * bandShare * 0.55)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++)
      if (Math.min(x, y, width - 1 - x, height - 1 - y) < band) object[at] = -1
  }
}

/** Whether the step from the last line to the first is larger than those between neighbouring lines. */
function stepBetween(
  color: Float32Array,
  along: number,
  lines: number,
  step: number,
  line: number,
): boolean {
  const gap = (a: number, b: number): number => {
    let sum = 0
    for (let k = 0; k < along; k++)
      for (let c = 0; c < 3; c++)
        sum += Math.abs(
          (color[a * line + k * step + c] ?? 0) - (color[b * line + k * step + c] ?? 0),
        )
    return sum
  }
  let usual = 0
  for (let k = 1; k <= 8; k++) {
    const at = Math.floor((lines * k) / 9)
    usual += gap(at, Math.min(lines - 1, at + 1)) / 8
  }
  return gap(lines - 1, 0) > usual * alike
}

/** The picture moved by (x, y), what leaves at one edge coming in at the other. */
function roll(
  color: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  room: Room,
): Float32Array {
  const out = room.floats(width * height * 3)
  for (let row = 0; row < height; row++) {
    const from = ((row + y) % height) * width * 3
    const to = row * width * 3
    out.set(color.subarray(from + x * 3, from + width * 3), to)
    out.set(color.subarray(from, from + x * 3), to + (width - x) * 3)
  }
  return out
}
