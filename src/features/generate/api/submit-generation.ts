import { mutationOptions } from '@tanstack/react-query'
import { generationSchema } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { HttpError, request, UnreachableError } from '#src/lib/http.ts'
import type { Submission } from '../logic/outbox.ts'

const longestDelay = 3000

/**
 * Sends one press. While no answer comes it is sent again by itself: the key is the same each time, so it is
 * made once however often it arrives.
 */
export const submitGeneration = mutationOptions({
  mutationKey: ['generate', 'submit'],
  networkMode: 'always',
  mutationFn: ({ key, request: body }: Submission) =>
    request(studioPaths.generations, generationSchema, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
    }),
  retry: (_count, error) => isUnanswered(error),
  retryDelay: (count) => Math.min(longestDelay, 250 * 2 ** count),
})

/** A server on its way down refuses everything; what comes after it may be asked again. */
function isUnanswered(error: Error): boolean {
  return (
    error instanceof UnreachableError || (error instanceof HttpError && error.code === 'stopping')
  )
}
