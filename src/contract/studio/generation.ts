import * as z from 'zod/mini'
import { createGenerationSchema } from '#contract/leonardo/create-generation.ts'
import { generateImagesSchema } from '#contract/together/generate-images.ts'
import { chargeSchema } from './money.ts'

/**
 * The request is the record: what made a generation is kept as the public API's own body,
 * tagged with the operation it belongs to. New operations join this union.
 */
export const generationRequestSchema = z.discriminatedUnion('operation', [
  z.extend(createGenerationSchema, { operation: z.literal('leonardo.createGeneration') }),
  z.extend(generateImagesSchema, { operation: z.literal('together.generateImages') }),
])
export type GenerationRequest = z.infer<typeof generationRequestSchema>

export const generationStatuses = [
  'queued',
  'running',
  /** It was sent to a service and no clear answer came: it may have been made and charged. */
  'unknown',
  'complete',
  'failed',
  'cancelled',
] as const
export const generationStatusSchema = z.enum(generationStatuses)
export type GenerationStatus = z.infer<typeof generationStatusSchema>

export const mediaTypes = ['image/jpeg', 'image/png'] as const

/**
 * One finished picture. `seq` is its place in the gallery: higher is nearer the top, and it never
 * changes. `width` and `height` are pixels of the stored file, `bytes` its size, `placeholder` a
 * ThumbHash in base64 (under 50 bytes decoded), `favourite` whether its owner marked it as one.
 */
export const imageSchema = z.object({
  id: z.string(),
  seq: z.int(),
  generationId: z.string(),
  index: z.int(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  type: z.enum(mediaTypes),
  placeholder: z.string(),
  favourite: z.boolean(),
})
export type Image = z.infer<typeof imageSchema>

/** The cell of a grid that a generation fills: column `x` and row `y`, from 0. */
const gridPlaceSchema = z.object({ id: z.string(), x: z.int(), y: z.int() })
export type GridPlace = z.infer<typeof gridPlaceSchema>

/**
 * A generation as the app sees it. Times are milliseconds since the epoch, `progress` runs from
 * 0 to 1, `seed` is the one in force (drawn by us when the request had none), `expected` is how
 * many pictures were asked for. `words` says which words of the prompt the built-in engine painted,
 * `engineVersion` which version of the engine worked on it last: null before it began, and for
 * engines that tell of none. `grid` is there when it fills a cell of one. `error` says why there are no pictures, why
 * there are fewer than asked for, or why it is unknown what came of it. `stage` says how far a service is with it while
 * it is running, `upstreamId` what the service calls it, and `charge` what became of the money for it.
 */
export const generationSchema = z.object({
  id: z.string(),
  seq: z.int(),
  engine: z.string(),
  engineVersion: z.nullable(z.int()),
  request: generationRequestSchema,
  seed: z.int(),
  status: generationStatusSchema,
  progress: z.number(),
  expected: z.int(),
  createdAt: z.int(),
  startedAt: z.nullable(z.int()),
  finishedAt: z.nullable(z.int()),
  error: z.nullable(z.string()),
  words: z.nullable(z.object({ painted: z.array(z.string()), unpainted: z.array(z.string()) })),
  images: z.array(imageSchema),
  grid: z.optional(gridPlaceSchema),
  stage: z.optional(z.enum(['sending', 'accepted', 'fetching'])),
  upstreamId: z.optional(z.string()),
  charge: z.optional(chargeSchema),
})
export type Generation = z.infer<typeof generationSchema>
