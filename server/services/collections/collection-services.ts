import { collectionLimits } from '#contract/studio/collections.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import type { CollectionServices } from './collections.ts'

const changed = { type: 'collections.changed' } as const

export function createCollectionServices({
  library,
  announce,
  clock,
}: ServiceDeps): CollectionServices {
  const { collections } = library
  return {
    listCollections: () => collections.list(),
    putCollection(id, draft) {
      if (!library.hasRoom()) throw noRoom()
      if (
        collections.get(id) === null &&
        collections.list().length >= collectionLimits.collections
      ) {
        throw new GessoError(
          'conflict',
          `There are ${collectionLimits.collections} collections already, the most that are kept. Delete one first.`,
        )
      }
      collections.put(id, { ...draft, name: draft.name.trim() }, clock.now())
      announce(changed)
      return mustGet(id)
    },
    deleteCollection(id) {
      const existed = collections.remove(id)
      if (existed) announce(changed)
      return existed
    },
    collectPictures(id, images, included) {
      if (included && !library.hasRoom()) throw noRoom()
      const moved = collections.collect(id, images, included)
      if (moved === null) return null
      if (moved.length > 0) announce(changed)
      return { id, images: moved, included }
    },
    collectionsHolding: (images) => collections.holding(images),
  }

  function mustGet(id: string) {
    const collection = collections.get(id)
    if (collection === null) throw new Error('a collection just stored is there')
    return collection
  }
}
