import * as z from 'zod/mini'

const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))

/**
 * Answer of `GET /platformModels`. `description` may be empty but not null. The wire does not say a
 * model's family; `tables/platform-models.ts` does.
 */
export const listPlatformModelsAnswerSchema = z.object({
  custom_models: z.optional(
    z.array(
      z.object({
        id: maybe(z.string()),
        name: z.optional(z.string()),
        description: z.optional(z.string()),
        featured: z.optional(z.boolean()),
        nsfw: z.optional(z.boolean()),
        generated_image: maybe(z.object({ id: maybe(z.string()), url: z.optional(z.string()) })),
      }),
    ),
  ),
})
export type ListPlatformModelsAnswer = z.infer<typeof listPlatformModelsAnswerSchema>
