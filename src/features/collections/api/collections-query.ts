import { queryOptions } from '@tanstack/react-query'
import { collectionPaths, collectionsSchema, holdingSchema } from '#contract/studio/collections.ts'
import { maxDeletion } from '#contract/studio/library.ts'
import { request } from '#src/lib/http.ts'

const key = ['collections'] as const

/** All collections, by name. */
export const collectionsQuery = queryOptions({
  queryKey: [...key, 'list'],
  queryFn: async ({ signal }) => {
    const { collections } = await request(collectionPaths.all, collectionsSchema, { signal })
    return collections
  },
})

/**
 * How many of these pictures each collection holds, by its id.
 * @param name of these pictures: a hundred thousand numbers make no good key
 */
export const holdingQuery = (name: string, images: readonly number[]) =>
  queryOptions({
    queryKey: [...key, 'holding', name],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, number>> => {
      const counts = new Map<string, number>()
      for (let at = 0; at < images.length; at += maxDeletion) {
        const body = { images: images.slice(at, at + maxDeletion) }
        // oxlint-disable-next-line no-await-in-loop -- two such bodies at once are more than a slow server needs
        const { holding } = await request(collectionPaths.holding, holdingSchema, {
          method: 'POST',
          body,
          signal,
        })
        for (const { id, count } of holding) counts.set(id, (counts.get(id) ?? 0) + count)
      }
      return counts
    },
    structuralSharing: false,
    gcTime: 0,
  })

export const collectionsKey = key
