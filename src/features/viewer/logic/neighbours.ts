/** Who stands beside a picture; null where nobody does or nobody is known yet. */
export interface Beside {
  newer: Neighbour | null
  older: Neighbour | null
}

export interface Neighbour {
  id: string
  seq: number
}

export const nobody: Beside = { newer: null, older: null }

/** Finds a picture in a stretch of the gallery; null when it is not in it. */
export function besideIn(images: readonly Neighbour[], imageId: string): Beside | null {
  const at = images.findIndex(({ id }) => id === imageId)
  if (at < 0) return null
  return { newer: images[at - 1] ?? null, older: images[at + 1] ?? null }
}

/**
 * A list that is looked through instead of the whole gallery, in its own order: what the gallery's filter leaves, or
 * a grid from cell to cell. `name` tells one list from another.
 */
export interface Within {
  name: string
  /** Sequence numbers of its pictures. */
  seqs: ArrayLike<number>
  find: (seq: number) => Promise<Neighbour | null>
}

/**
 * Who stands before and after a picture in a list of sequence numbers. One that is not in it (any more) stands where
 * it would in a list that falls; null where nobody stands.
 */
export function seqsBeside(seqs: ArrayLike<number>, seq: number): [number | null, number | null] {
  const all = Array.from(seqs)
  const at = all.indexOf(seq)
  if (at >= 0) return [all[at - 1] ?? null, all[at + 1] ?? null]
  const after = all.findIndex((one) => one < seq)
  return after < 0 ? [all.at(-1) ?? null, null] : [all[after - 1] ?? null, all[after] ?? null]
}
