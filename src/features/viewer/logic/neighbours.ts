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
