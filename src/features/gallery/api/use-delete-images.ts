import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deleteImages } from './delete-images.ts'
import { pendingDeletions } from './pending-deletions.ts'

/**
 * Deletes pictures by sequence number, with a toast that offers **Undo**. Pictures already on their way
 * out are not deleted twice.
 */
export function useDeleteImages(): (seqs: readonly number[]) => void {
  const client = useQueryClient()
  const { mutate } = useMutation(deleteImages(client))
  return (seqs) => {
    const leaving = pendingDeletions(client)
    const fresh = seqs.filter((seq) => !leaving.has(seq))
    if (fresh.length > 0) mutate(fresh)
  }
}
