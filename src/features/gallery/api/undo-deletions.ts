import type { QueryClient } from '@tanstack/react-query'
import { type Deletion, deletionSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { type IndexRow, insertPictures } from '../logic/library/edit-index.ts'
import { updateIndex } from './image-index-query.ts'
import { noteUndone } from './when-undone.ts'

/**
 * Brings deleted pictures back, each to its own place. `rows` are what the index knew of them.
 * @throws what the server answered when a deletion could not be undone; the others are back all the same.
 */
export async function undoDeletions(
  client: QueryClient,
  deletions: readonly Deletion[],
  rows: readonly IndexRow[],
): Promise<void> {
  const outcomes = await Promise.allSettled(
    deletions.map(({ id }) =>
      request(studioPaths.deletion(id), deletionSchema, { method: 'DELETE' }),
    ),
  )
  const back = new Set<number>()
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') for (const seq of outcome.value.images) back.add(seq)
  }
  updateIndex(client, (index) =>
    insertPictures(
      index,
      rows.filter(({ seq }) => back.has(seq)),
    ),
  )
  noteUndone(back)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
