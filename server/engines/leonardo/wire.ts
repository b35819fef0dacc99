import * as z from 'zod/mini'

// Only what is read, and no stricter than that: a word that is new in a field nobody reads must not cost a picture.
const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))
/** Null where the value is something else than expected. */
const orNull = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.union([
    maybe(schema),
    z.pipe(
      z.unknown(),
      z.transform(() => null),
    ),
  ])
const unchecked = z.record(z.string(), z.unknown())

const costSchema = orNull(
  z.object({ amount: z.union([z.string(), z.number()]), unit: z.enum(['CREDITS', 'DOLLARS']) }),
)

export const createdSchema = z.object({
  sdGenerationJob: z.object({
    generationId: z.string(),
    apiCreditCost: orNull(z.number()),
    cost: costSchema,
  }),
})

const imageSchema = z.object({ id: maybe(z.string()), url: maybe(z.string()) })

const generationSchema = z.looseObject({
  id: maybe(z.string()),
  status: z.string(),
  generated_images: maybe(z.array(imageSchema)),
})
export type WireGeneration = z.infer<typeof generationSchema>

export const oneSchema = z.object({ generations_by_pk: z.nullable(generationSchema) })
/** Of a list, what cannot be read is left to whoever walks it. */
export const listSchema = z.object({ generations: z.array(unchecked) })
export const readGeneration = (value: unknown): WireGeneration | null =>
  generationSchema.safeParse(value).data ?? null

export const deletedSchema = z.object({ delete_generations_by_pk: z.nullable(unchecked) })

export const reservedSchema = z.object({
  uploadInitImage: z.object({ id: z.string(), url: z.string(), fields: z.string() }),
})
export const canvasReservedSchema = z.object({
  uploadCanvasInitImage: z.object({
    initImageId: z.string(),
    initUrl: z.string(),
    initFields: z.string(),
    maskImageId: z.string(),
    maskUrl: z.string(),
    maskFields: z.string(),
  }),
})
export const fieldsSchema = z.record(z.string(), z.string())

const whole = orNull(z.int())
export const meSchema = z.object({
  user_details: z.array(
    z.object({
      user: z.object({ id: z.string(), username: maybe(z.string()) }),
      apiConcurrencySlots: whole,
      apiPaidTokens: whole,
      apiSubscriptionTokens: whole,
      apiPlanTokenRenewalDate: orNull(z.string()),
    }),
  ),
})

export const modelsSchema = z.object({
  custom_models: z.array(
    z.object({ id: z.string(), name: maybe(z.string()), description: maybe(z.string()) }),
  ),
})

export const pricedSchema = z.object({
  calculateProductionApiServiceCost: z.object({ cost: z.number() }),
})
