import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deletedGenerationSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { HttpError, request, UnreachableError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { feedQuery } from './feed-query.ts'

/**
 * Removes a generation that came to nothing; there is no picture to want back, so it is final at once.
 * The event that follows takes it out of every page.
 */
export function useDeleteGeneration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(studioPaths.generation(id), deletedGenerationSchema, { method: 'DELETE' }),
    onError(error) {
      // Another tab was first, which is what was wanted.
      if (error instanceof HttpError && error.code === 'not_found') return
      if (error instanceof UnreachableError) {
        void client.invalidateQueries({ queryKey: feedQuery.queryKey })
        toast({ message: `${error.message} Perhaps it is not deleted yet.`, tone: 'error' })
        return
      }
      toast({ message: `Could not delete. ${error.message}`, tone: 'error' })
    },
  })
}
