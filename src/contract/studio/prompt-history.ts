import * as z from 'zod/mini'
import { togetherLimits } from '../together/limits.ts'

/** The most prompts remembered; the ones longest unused give way. */
export const mostPrompts = 5_000

/** Longest texts remembered, the most any service takes, in UTF-16 code units. */
const longest = togetherLimits.prompt.max

const prompt = `text of 1 to ${longest} characters, not only white space`
const negative = `text of up to ${longest} characters`
const moment = 'a time in milliseconds since the epoch'

/**
 * `POST /api/studio/prompts/history`: remembers a prompt as it was written, choices and all. One that is known
 * already moves to the top. `usedAt` (ms since the epoch) puts one back where it was; now, when left out.
 */
export const rememberPromptSchema = z.strictObject(
  {
    prompt: z
      .string(prompt)
      .check(z.minLength(1, prompt), z.maxLength(longest, prompt), z.regex(/\S/, prompt)),
    negativePrompt: z.optional(z.string(negative).check(z.maxLength(longest, negative))),
    usedAt: z.optional(z.int(moment).check(z.gte(0, moment))),
  },
  'an object with prompt',
)

/** One prompt that was used. It has an id of its own: the pictures it made may be gone. */
export const rememberedPromptSchema = z.object({
  id: z.int(),
  prompt: z.string(),
  negativePrompt: z.string(),
  usedAt: z.int(),
})
export type RememberedPrompt = z.infer<typeof rememberedPromptSchema>

/** Last used first, with how many were found in all. */
export const promptHistorySchema = z.object({
  total: z.int(),
  prompts: z.array(rememberedPromptSchema),
})
export type PromptHistory = z.infer<typeof promptHistorySchema>

/** `DELETE /api/studio/prompts/history/{id}`, and of all of them without an id: how many are forgotten. */
export const forgottenPromptsSchema = z.object({ forgotten: z.int() })
