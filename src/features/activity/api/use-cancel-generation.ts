import { useMutation, useQueryClient } from '@tanstack/react-query'
import { generationSchema } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { HttpError, request, UnreachableError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { activeQuery } from './active-query.ts'

/** Stops a generation; what it has finished stays. The event that follows updates every page. */
export function useCancelGeneration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(studioPaths.cancel(id), generationSchema, { method: 'POST' }),
    onError(error) {
      // It ended by itself in the meantime, which is what was wanted.
      if (error instanceof HttpError && error.code === 'conflict') return
      if (error instanceof UnreachableError) {
        void client.invalidateQueries({ queryKey: activeQuery.queryKey })
        toast({ message: `${error.message} Perhaps it goes on running.`, tone: 'error' })
        return
      }
      toast({ message: `Could not cancel. ${error.message}`, tone: 'error' })
    },
  })
}
