import type { Collection } from '#contract/studio/collections.ts'
import type { CollectionServices } from '#server/services/collections/collections.ts'

/** Collections in memory, of pictures nobody checks. */
export function createFakeCollections(now: number): CollectionServices {
  const collections = new Map<string, Collection>()
  const members = new Map<string, Set<number>>()
  return {
    listCollections: () => [...collections.values()],
    putCollection(id, draft) {
      const collection = { ...draft, id, createdAt: now, count: 0, cover: null }
      collections.set(id, collection)
      return collection
    },
    deleteCollection: (id) => collections.delete(id),
    collectPictures(id, images, included) {
      if (!collections.has(id)) return null
      const held = members.get(id) ?? new Set()
      const moved = images.filter((seq) => held.has(seq) !== included)
      for (const seq of moved) {
        if (included) held.add(seq)
        else held.delete(seq)
      }
      members.set(id, held)
      return { id, images: moved, included }
    },
    collectionsHolding: (images) =>
      Array.from(members, ([id, held]) => ({
        id,
        count: images.filter((seq) => held.has(seq)).length,
      })).filter(({ count }) => count > 0),
  }
}
