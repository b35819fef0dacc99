import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { imageIndexSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { removePictures } from '../logic/library/edit-index.ts'
import { decodeIndex, type LibraryIndex } from '../logic/library/library-index.ts'
import { pendingDeletions } from './pending-deletions.ts'

/** Place and size of every picture: the gallery's geometry, read once and then kept true by events. */
export const imageIndexQuery = queryOptions({
  queryKey: ['gallery', 'index'],
  queryFn: async ({ client, signal }): Promise<LibraryIndex> => {
    const wire = await request(studioPaths.imageIndex, imageIndexSchema, { signal })
    const index = decodeIndex(wire, cachedIndex(client))
    // The answer may have been read before a deletion that is still under way.
    return removePictures(index, pendingDeletions(client)).index
  },
  // Typed arrays cannot be compared piece by piece.
  structuralSharing: false,
  gcTime: Infinity,
})

export function cachedIndex(client: QueryClient): LibraryIndex | undefined {
  return client.getQueryData<LibraryIndex>(['gallery', 'index'])
}

/** Changes the index in place of reading it again; not yet read, it will be true when it is. */
export function updateIndex(
  client: QueryClient,
  change: (index: LibraryIndex) => LibraryIndex,
): void {
  client.setQueryData(imageIndexQuery.queryKey, (index) =>
    index === undefined ? undefined : change(index),
  )
}
