import type { Draft } from '../guides/draft.ts'
import { findFigure } from '../guides/seen/figure.ts'
import { luminance } from '../core/color.ts'
import { resample } from '../grade/resample.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { membrane } from './membrane.ts'
import { synthesise } from './synthesise.ts'

/** Below this strength nothing of a picture's shapes is kept, and nothing need make room. */
const leastStrength = 0.36

/** Longest side at which a picture's own main thing is looked for. */
const seenSide = 280

/** Of a picture's own main thing, how much must lie behind the new subject for it to go. */
const leastOverlap = 0.3
/** Share of the picture that may be made anew for it. */
const mostArea = 0.42

/** Takes the main thing out of a picture, in place, where the scene's subject is to stand: two in one place are none. */
export function makeRoom(draft: Draft, picture: Float32Array, strength: number): void {
  const { width, height, object, room } = draft
  if (strength < leastStrength || !object.some(isSubject)) return
  const scale = Math.min(1, seenSide / Math.max(width, height))
  const w = Math.max(8, Math.round(width * scale))
  const h = Math.max(8, Math.round(height * scale))
  const data = new Float32Array(w * h * 3)
  resample(picture, width, height, data, w, h, 3)
  const light = Float32Array.from({ length: w * h }, (_, at) =>
    luminance(data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0),
  )
  const figure = findFigure({ width: w, height: h, data, light }, draft)
  if (!figure) return
  let size = 0
  let behind = 0
  for (let at = 0; at < figure.mask.length; at++) {
    if (!figure.mask[at]) continue
    size++
    const x = Math.floor((((at % w) + 0.5) * width) / w)
    const y = Math.floor(((Math.floor(at / w) + 0.5) * height) / h)
    if (isSubject(object[y * width + x] ?? -1)) behind++
  }
  const area = (figure.right - figure.left) * (figure.bottom - figure.top)
  if (behind < size * leastOverlap || area > mostArea) return
  // All that it spans and a little more: parts of it may look like the ground, and its outline would stay behind.
  const open = room.bytes(width * height)
  for (let at = 0; at < open.length; at++) {
    const u = ((at % width) + 0.5) / width
    const v = (((at / width) | 0) + 0.5) / height
    const across = u > figure.left - 0.02 && u < figure.right + 0.02
    if (across && v > figure.top - 0.02 && v < figure.bottom + 0.02) open[at] = 1
  }
  const known = room.floats(width * height)
  for (let at = 0; at < known.length; at++) known[at] = 1 - (open[at] ?? 0)
  membrane(picture, known, width, height, draft)
  synthesise({ width, height, color: picture, open, barred: null, wraps: false }, 3, draft)
}
