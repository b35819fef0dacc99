import * as z from 'zod/mini'
import { limits } from '../leonardo/limits.ts'

/** `POST /api/studio/prompts/improve`: words to build on. They may be as long as any prompt, but not blank. */
export const improvePromptSchema = z.strictObject({
  prompt: z
    .string()
    .check(z.minLength(limits.prompt.min), z.maxLength(limits.prompt.max), z.regex(/\S/)),
})

/** A prompt of the server's wording; of `POST /api/studio/prompts/random` too. */
export const writtenPromptSchema = z.object({ prompt: z.string() })
