import { useMutation } from '@tanstack/react-query'
import type { Generation } from '#contract/studio/generation.ts'
import { ownServer } from '#contract/studio/own-server.ts'
import { submitGeneration } from '#src/features/generate/api/submit-generation.ts'
import { newId } from '#src/lib/clock.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/**
 * Asks for the same once more, of the same engine, as a generation of its own.
 * @param onStarted when it is on its way
 */
export function useAnother(onStarted?: () => void): (generation: Generation) => void {
  const { mutate } = useMutation({
    ...submitGeneration,
    ...(onStarted && { onSuccess: onStarted }),
    // Here rather than with the press: a refusal must be heard on whatever page it comes.
    onError: ({ message }) =>
      toast({ message: `Could not start again. ${message}`, tone: 'error' }),
  })
  return ({ request, engine }) => mutate({ key: newId(), request, engine: ownServer(engine) })
}
