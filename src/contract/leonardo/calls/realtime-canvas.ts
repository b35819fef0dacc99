import * as z from 'zod/mini'
import { costUnits } from '../enums.ts'

const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))

/**
 * Answer of the four realtime calls. `imageDataUrl` is a list even of one picture; `requestTimestamp` is left out where
 * the request had none. The ids come with an upscale alone, and two of the three in lists.
 */
export const realtimeAnswerSchema = z.object({
  lcmGenerationJob: maybe(
    z.object({
      imageDataUrl: z.optional(z.array(z.string())),
      requestTimestamp: z.optional(z.string()),
      generatedImageId: z.optional(z.string()),
      generationId: z.optional(z.array(z.string())),
      variationId: z.optional(z.array(z.string())),
      apiCreditCost: maybe(z.int()),
      cost: maybe(
        z.object({ amount: z.optional(z.string()), unit: z.optional(z.enum(costUnits)) }),
      ),
    }),
  ),
})
export type RealtimeAnswer = z.infer<typeof realtimeAnswerSchema>
