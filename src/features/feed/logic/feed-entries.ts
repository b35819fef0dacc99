import type { Generation } from '#contract/studio/generation.ts'

/** What stands in the feed as one: a generation, or what has been loaded of a grid's. */
export type FeedEntry =
  | { kind: 'generation'; generation: Generation }
  | { kind: 'grid'; id: string; generations: readonly [Generation, ...Generation[]] }

/** The generations with those of one grid together, where the first of them stands. */
export function feedEntries(generations: readonly Generation[]): FeedEntry[] {
  const grids = new Map<string, Generation[]>()
  for (const generation of generations) {
    const id = generation.grid?.id
    if (id !== undefined) grids.set(id, [...(grids.get(id) ?? []), generation])
  }
  return generations.flatMap((generation): FeedEntry[] => {
    const id = generation.grid?.id
    if (id === undefined) return [{ kind: 'generation', generation }]
    const [first, ...rest] = grids.get(id) ?? []
    return first === generation ? [{ kind: 'grid', id, generations: [first, ...rest] }] : []
  })
}

/** A grid's pictures as they lie in it, row by row. */
export function inGridOrder(generations: readonly Generation[]): Generation[] {
  return generations.toSorted(
    (a, b) => (a.grid?.y ?? 0) - (b.grid?.y ?? 0) || (a.grid?.x ?? 0) - (b.grid?.x ?? 0),
  )
}
