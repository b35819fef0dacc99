import type { ShareMark } from '#contract/studio/shares.ts'

/** Pictures, newest first, that visitors marked as favourites: on one link, or (null) on any. */
export function chosenPictures(marks: readonly ShareMark[], share: string | null): Float64Array {
  const seqs = new Set<number>()
  for (const mark of marks) {
    if (mark.favourite && (share === null || mark.share === share)) seqs.add(mark.seq)
  }
  return Float64Array.from(seqs).toSorted().toReversed()
}

export interface PictureMarks {
  seq: number
  favourites: number
  /** Latest first. */
  notes: { visitor: number; note: string; at: number }[]
}

/** What was left on each picture, the most liked first, then the one spoken of last. */
export function marksByPicture(marks: readonly ShareMark[]): PictureMarks[] {
  const pictures = new Map<number, PictureMarks>()
  for (const { seq, visitor, favourite, note, at } of marks) {
    const one = pictures.get(seq) ?? { seq, favourites: 0, notes: [] }
    if (favourite) one.favourites += 1
    if (note !== '') one.notes.push({ visitor, note, at })
    pictures.set(seq, one)
  }
  return [...pictures.values()]
    .filter(({ favourites, notes }) => favourites + notes.length > 0)
    .toSorted((one, other) => other.favourites - one.favourites || latest(other) - latest(one))
}

const latest = ({ notes }: PictureMarks) => Math.max(0, ...notes.map(({ at }) => at))
