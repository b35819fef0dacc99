import * as z from 'zod/mini'

/** Answer of `GET /models`: a bare array. The official SDK walks it, and an object around it is "not iterable". */
export const listModelsAnswerSchema = z.array(
  z.object({
    id: z.string(),
    object: z.literal('model'),
    created: z.int(),
    type: z.enum(['chat', 'language', 'code', 'image', 'embedding', 'moderation', 'rerank']),
    display_name: z.optional(z.string()),
    organization: z.optional(z.string()),
    link: z.optional(z.string()),
    license: z.optional(z.string()),
    context_length: z.optional(z.int()),
    pricing: z.optional(
      z.object({
        base: z.number(),
        finetune: z.number(),
        hourly: z.number(),
        input: z.number(),
        output: z.number(),
        cached_input: z.optional(z.number()),
      }),
    ),
  }),
)
export type ListModelsAnswer = z.infer<typeof listModelsAnswerSchema>
