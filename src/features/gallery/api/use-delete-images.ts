import { useQueryClient } from '@tanstack/react-query'
import { deleteImagesNow } from './delete-images-now.ts'

/** Deletes pictures by sequence number, with a toast that offers **Undo**. */
export function useDeleteImages(): (seqs: readonly number[]) => void {
  const client = useQueryClient()
  return (seqs) => deleteImagesNow(client, seqs)
}
