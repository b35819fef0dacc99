import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { type Deletion, deletionSchema, maxDeletion } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request, UnreachableError } from '#src/lib/http.ts'
import { type IndexRow, insertPictures, removePictures } from '../logic/library/edit-index.ts'
import { cachedIndex, imageIndexQuery, updateIndex } from './image-index-query.ts'
import { deleteImagesKey } from './pending-deletions.ts'
import { sayDeleted, sayNotDeleted } from './say-deleted.ts'

/** Takes pictures, by sequence number, out of sight at once; the server is told, and they return if it refuses. */
export const deleteImages = (client: QueryClient) =>
  mutationOptions({
    mutationKey: deleteImagesKey,
    mutationFn: deleteInBatches,
    onMutate: (seqs: readonly number[]) => takeOut(client, seqs),
    onSuccess: (deletions, seqs, rows) => {
      takeOut(client, seqs)
      sayDeleted(client, deletions, rows)
    },
    onError: (error, seqs, rows = []) => {
      updateIndex(client, (index) => insertPictures(index, rows))
      // Only the server knows whether it deleted them before its answer was lost. Or an index read meanwhile
      // left them out, and nobody here knows their places.
      const isUnsure = error instanceof UnreachableError || rows.length < seqs.length
      if (isUnsure) void client.invalidateQueries({ queryKey: imageIndexQuery.queryKey })
      sayNotDeleted(error, rows.length)
    },
  })

function takeOut(client: QueryClient, seqs: readonly number[]): readonly IndexRow[] {
  const index = cachedIndex(client)
  if (index === undefined) return []
  const { index: next, removed } = removePictures(index, seqs)
  updateIndex(client, () => next)
  return removed
}

/** All or nothing: a batch that fails takes back those before it. */
async function deleteInBatches(seqs: readonly number[]): Promise<Deletion[]> {
  const deletions: Deletion[] = []
  try {
    for (let at = 0; at < seqs.length; at += maxDeletion) {
      const body = { images: seqs.slice(at, at + maxDeletion) }
      deletions.push(await request(studioPaths.deletions, deletionSchema, { method: 'POST', body }))
    }
  } catch (error) {
    await Promise.allSettled(
      deletions.map(({ id }) =>
        request(studioPaths.deletion(id), deletionSchema, { method: 'DELETE' }),
      ),
    )
    throw error
  }
  return deletions
}
