import * as z from 'zod/mini'
import { costUnits } from '../enums.ts'

/** Longest prompt that can be improved, in characters as JavaScript counts them. */
export const maxImprovable = 200

/** Body of `POST /prompt/improve`. `isVideo` is false when absent. */
export const improvePromptSchema = z.strictObject({
  prompt: z.string().check(z.minLength(1), z.maxLength(maxImprovable), z.regex(/\S/)),
  promptInstructions: z.optional(z.nullable(z.string())),
  isVideo: z.optional(z.nullable(z.boolean())),
})
export type ImprovePrompt = z.infer<typeof improvePromptSchema>

/**
 * Answer of `POST /prompt/improve` and `POST /prompt/random`. Always send `prompt` and `apiCreditCost`: the
 * official SDK makes values up for absent ones, and refuses null. `cost.amount` is a decimal in text.
 */
export const promptGenerationAnswerSchema = z.object({
  promptGeneration: z.optional(
    z.object({
      prompt: z.optional(z.string()),
      apiCreditCost: z.optional(z.int()),
      cost: z.optional(
        z.nullable(
          z.object({ amount: z.optional(z.string()), unit: z.optional(z.enum(costUnits)) }),
        ),
      ),
    }),
  ),
})
export type PromptGenerationAnswer = z.infer<typeof promptGenerationAnswerSchema>
