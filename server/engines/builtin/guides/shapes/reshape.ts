import { membrane } from '../../canvas/membrane.ts'
import { synthesise } from '../../canvas/synthesise.ts'
import type { Pulse } from '../../core/interrupt.ts'
import { isSubject } from '../../styles/subject-mask.ts'
import type { Draft } from '../draft.ts'

/** First and last column of a mask in every row; last is before first where a row is empty. */
function spansOf(
  is: (at: number) => boolean,
  width: number,
  height: number,
  pulse: Pulse,
): { first: Int32Array; last: Int32Array; top: number; bottom: number } | null {
  const first = new Int32Array(height).fill(width)
  const last = new Int32Array(height).fill(-1)
  let top = height
  let bottom = -1
  for (let y = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    for (let x = 0; x < width; x++) {
      if (!is(y * width + x)) continue
      if (first[y] === width) first[y] = x
      last[y] = x
    }
    if ((last[y] ?? -1) < 0) continue
    top = Math.min(top, y)
    bottom = y
  }
  return bottom < top ? null : { first, last, top, bottom }
}

/** Longest side below which what closes over a subject is only a wash of colour; in pixels of the scene. */
const leastSynthesised = 300

/** The scene as if its subject were not there: what lies beside it closes over it. */
export function withoutSubject(draft: Draft): Float32Array {
  const { width, height, color, object, room } = draft
  const out = room.copy(color)
  const known = room.floats(width * height)
  for (let at = 0; at < known.length; at++) known[at] = isSubject(object[at] ?? -1) ? 0 : 1
  membrane(out, known, width, height, draft)
  const open = room.bytes(width * height)
  for (let at = 0; at < open.length; at++) open[at] = 1 - (known[at] ?? 0)
  // What lies there in so small a scene nobody could tell; but somebody may be drawing, and waits.
  if (Math.max(width, height) >= leastSynthesised)
    synthesise({ width, height, color: out, open, barred: null, wraps: false }, 5, draft)
  return out
}

/**
 * Pours the scene's subject into another outline, row for row: the same materials in the same order, stretched to
 * fill the shape. Answers the whole picture with it; null when the scene has no subject. `shape` is by pixel.
 */
export function reshaped(draft: Draft, shape: (at: number) => boolean): Float32Array | null {
  const { width, height, color, object, pulse } = draft
  const to = spansOf(shape, width, height, pulse)
  const from = spansOf((at) => isSubject(object[at] ?? -1), width, height, pulse)
  if (!to || !from) return null
  const out = withoutSubject(draft)
  for (let y = to.top; y <= to.bottom; y++) {
    if (y % 32 === 0) pulse.check()
    const t = (y - to.top) / Math.max(1, to.bottom - to.top)
    let row = Math.round(from.top + t * (from.bottom - from.top))
    while (row > from.top && (from.last[row] ?? -1) < 0) row--
    const left = from.first[row] ?? 0
    const right = from.last[row] ?? 0
    const start = to.first[y] ?? 0
    const wide = Math.max(1, (to.last[y] ?? 0) - start)
    for (let x = start; x <= (to.last[y] ?? -1); x++) {
      if (!shape(y * width + x)) continue
      let column = Math.round(left + ((x - start) / wide) * (right - left))
      // A gap between two legs has nothing to give: the nearest of them does.
      for (let k = 0; k < 40 && !isSubject(object[row * width + column] ?? -1); k++)
        column += x - start < wide / 2 ? -1 : 1
      column = Math.max(left, Math.min(right, column))
      for (let c = 0; c < 3; c++)
        out[(y * width + x) * 3 + c] = color[(row * width + column) * 3 + c] ?? 0
    }
  }
  return out
}
