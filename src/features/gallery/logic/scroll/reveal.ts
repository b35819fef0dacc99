const listeners = new Set<(seq: number) => void>()

/** Brings a picture into view in the gallery if that is there, as when the viewer over it has moved on. */
export function revealPicture(seq: number): void {
  for (const listener of listeners) listener(seq)
}

/** @returns what ends it. */
export function onReveal(listener: (seq: number) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
