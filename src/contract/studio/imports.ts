import * as z from 'zod/mini'

export const importPath = (id: string): string => `/api/studio/imports/${encodeURIComponent(id)}`

/** What is asked for: bring what an account made before and keep in step with it, or leave off. */
export const importWishSchema = z.strictObject({ on: z.boolean('true or false') })

/** `bringing`: walking through the account's list. `in-step`: looks now and then for what is new. `waiting`: see `words`. */
const importPhases = ['off', 'bringing', 'in-step', 'waiting'] as const

/**
 * How far the bringing of an account's history is. `available` is whether the connection is there and has one;
 * `backTo` when the oldest generation brought so far was made, `lookedAt` when the list was last seen to its end, both
 * in ms since the epoch. `lost` counts generations of which no picture could be had. `words` say what is in the way.
 */
export const importStateSchema = z.object({
  available: z.boolean(),
  phase: z.enum(importPhases),
  generations: z.int(),
  pictures: z.int(),
  lost: z.int(),
  backTo: z.nullable(z.int()),
  lookedAt: z.nullable(z.int()),
  words: z.nullable(z.string()),
})
export type ImportState = z.infer<typeof importStateSchema>
