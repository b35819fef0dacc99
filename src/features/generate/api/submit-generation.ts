import { mutationOptions } from '@tanstack/react-query'
import { type Generation, generationSchema } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { HttpError, request, UnreachableError } from '#src/lib/http.ts'
import type { Submission } from '../logic/outbox.ts'

const longestDelay = 3000

/**
 * Sends one request. While no answer comes it is sent again by itself: the key is the same each time, so it is
 * made once however often it arrives.
 */
export const submitGeneration = mutationOptions({
  mutationKey: ['generate', 'submit'],
  networkMode: 'always',
  mutationFn: sendSubmission,
  retry: (_count, error) => isUnanswered(error),
  retryDelay: waitBetween,
})

export function sendSubmission({ key, request: asked, engine }: Submission): Promise<Generation> {
  return request(studioPaths.generations, generationSchema, {
    method: 'POST',
    body: { ...asked, engine },
    headers: { 'idempotency-key': key },
  })
}

/** A server on its way down refuses everything; what comes after it may be asked again. */
export function isUnanswered(error: Error): boolean {
  return (
    error instanceof UnreachableError || (error instanceof HttpError && error.code === 'stopping')
  )
}

/** Milliseconds before it is tried once more. */
export function waitBetween(count: number): number {
  return Math.min(longestDelay, 250 * 2 ** count)
}
