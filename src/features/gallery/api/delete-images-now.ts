import type { QueryClient } from '@tanstack/react-query'
import { deleteImages } from './delete-images.ts'
import { pendingDeletions } from './pending-deletions.ts'

/** Starts a deletion outside any component. Pictures already on their way out are not deleted twice. */
export function deleteImagesNow(client: QueryClient, seqs: readonly number[]): void {
  const leaving = pendingDeletions(client)
  const fresh = seqs.filter((seq) => !leaving.has(seq))
  if (fresh.length === 0) return
  const mutation = client.getMutationCache().build(client, deleteImages(client))
  // What went wrong is said by the mutation itself.
  mutation.execute(fresh).catch(() => undefined)
}
