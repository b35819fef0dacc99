import type { Room } from '../../core/memory.ts'
import { isSubject } from '../../styles/subject-mask.ts'
import { hold } from '../draft.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'
import type { Figure } from '../seen/figure.ts'
import { paletteOf, takePalette } from './palette.ts'
import type { Palette } from './palette.ts'

/** Head, body and legs: a character's colours belong to one of them. */
const bands = 3

function bandPalette(
  color: Float32Array,
  width: number,
  rows: readonly [number, number],
  is: (at: number) => boolean,
  room: Room,
): Palette | null {
  const picked = room.floats((Math.ceil(rows[1]) - Math.floor(rows[0])) * width * 3)
  let count = 0
  for (let at = Math.floor(rows[0]) * width; at < Math.ceil(rows[1]) * width; at++)
    if (is(at)) for (let c = 0; c < 3; c++) picked[count++] = color[at * 3 + c] ?? 0
  return count < 60 ? null : paletteOf(picked.subarray(0, count))
}

/** Gives the scene's figure the colours of a given one, head for head and foot for foot. */
export function takeCharacter(
  draft: Draft,
  picture: GuidePicture,
  figure: Figure | null,
  weight: number,
): void {
  const { width, height, color, object, room, pulse } = draft
  let top = height
  let bottom = 0
  for (let at = 0; at < object.length; at++) {
    if (!isSubject(object[at] ?? -1)) continue
    const y = (at / width) | 0
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  if (bottom <= top) return
  const from = (figure?.top ?? 0) * picture.height
  const upto = (figure?.bottom ?? 1) * picture.height
  const kept = hold(weight)
  for (let band = 0; band < bands; band++) {
    const rows = (low: number, high: number): [number, number] => [
      low + ((high - low) * band) / bands,
      low + ((high - low) * (band + 1)) / bands,
    ]
    const [first, last] = rows(top, bottom)
    const ours = (at: number): boolean => {
      const y = (at / width) | 0
      return y >= first && y < last && isSubject(object[at] ?? -1)
    }
    const own = bandPalette(color, width, [first, last], ours, room)
    const whose = (at: number): boolean => (figure ? figure.mask[at] === 1 : true)
    const theirs = bandPalette(picture.data, picture.width, rows(from, upto), whose, room)
    pulse.check()
    if (own && theirs) takePalette(color, theirs, kept, kept * 0.7, pulse, own, ours)
  }
}
