import * as z from 'zod/mini'

const decisions = ['check-again', 'not-made'] as const

/**
 * `POST /api/studio/generations/{id}/resolution`, for one whose status is `unknown`. `check-again` looks for it at its
 * service once more and answers what it then is. `not-made` is a person's word that nothing was made: it fails, and what
 * was set aside for it is free again. To pay once more is a new generation.
 */
export const resolutionSchema = z.strictObject(
  { decision: z.enum(decisions, `one of ${decisions.join(', ')}`) },
  'an object with decision',
)
export type Resolution = z.infer<typeof resolutionSchema>
