/** How much of a selection a collection holds. */
export type Held = 'all' | 'some' | 'none'

/** @param count how many of the `total` pictures it holds */
export function heldOf(count: number, total: number): Held {
  if (count <= 0) return 'none'
  return count < total ? 'some' : 'all'
}

/** The collections whose name has every word typed, in their order. */
export function matching<Named extends { name: string }>(
  collections: readonly Named[],
  typed: string,
): Named[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return collections.filter(({ name }) => {
    const folded = name.toLowerCase()
    return words.every((word) => folded.includes(word))
  })
}

/** Whether a new collection can have this name: one that is not taken, whatever its case. */
export function isNew(collections: readonly { name: string }[], typed: string): boolean {
  const name = typed.trim().toLowerCase()
  return name !== '' && collections.every((one) => one.name.toLowerCase() !== name)
}
