import { mutationOptions } from '@tanstack/react-query'
import { type GridDraft, gridSchema } from '#contract/studio/grids.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { isUnanswered, waitBetween } from './submit-generation.ts'

/**
 * Sends a whole grid at once: it is made with all its cells or not at all, so that no group is ever left half made.
 * The key is its id, the same each time it is tried again.
 */
export const submitGrid = mutationOptions({
  mutationKey: ['generate', 'submit-grid'],
  networkMode: 'always',
  mutationFn: ({ key, draft, engine }: { key: string; draft: GridDraft; engine?: string }) =>
    request(studioPaths.grids, gridSchema, {
      method: 'POST',
      body: { ...draft, engine },
      headers: { 'idempotency-key': key },
    }),
  retry: (_count, error) => isUnanswered(error),
  retryDelay: waitBetween,
})
