import * as z from 'zod/mini'
import { queryCount } from '../../query-count.ts'
import {
  costUnits,
  jobStatuses,
  presetStyles,
  schedulers,
  sdVersions,
  transformTypes,
} from '../enums.ts'
import type { Limit } from '../limits.ts'

// In answers every key may be absent. `or null` is allowed only where `maybe` is used: the official
// SDK fails the whole call over one null elsewhere.
const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))
const optional = z.optional

const variationSchema = z.object({
  id: maybe(z.string()),
  status: optional(z.enum(jobStatuses)),
  transformType: optional(z.enum(transformTypes)),
  url: maybe(z.string()),
})

const generatedImageSchema = z.object({
  id: maybe(z.string()),
  url: optional(z.string()),
  nsfw: optional(z.boolean()),
  likeCount: optional(z.int()),
  imageToVideo: maybe(z.boolean()),
  motion: maybe(z.boolean()),
  motionMP4URL: maybe(z.string()),
  motionModel: maybe(z.string()),
  motionStrength: maybe(z.int()),
  generated_image_variation_generics: optional(z.array(variationSchema)),
})

const loraSchema = z.object({
  akUUID: maybe(z.string()),
  baseModel: optional(z.enum(sdVersions)),
  name: maybe(z.string()),
  description: maybe(z.string()),
  urlImage: maybe(z.string()),
  weightDefault: maybe(z.int()),
  weightMin: maybe(z.int()),
  weightMax: maybe(z.int()),
})

const generationElementSchema = z.object({
  id: maybe(z.int()),
  weightApplied: maybe(z.number()),
  lora: maybe(loraSchema),
})

/**
 * A generation as lists carry it. `imageWidth` and `imageHeight` are pixels as requested, `createdAt`
 * ISO 8601. Leave `scheduler` and `sdVersion` out when no listed word fits; send `presetStyle` as
 * null when there was none, because an absent one is read as DYNAMIC.
 */
export const leonardoGenerationSchema = z.object({
  id: maybe(z.string()),
  status: optional(z.enum(jobStatuses)),
  createdAt: optional(z.string()),
  prompt: optional(z.string()),
  negativePrompt: maybe(z.string()),
  imageHeight: optional(z.int()),
  imageWidth: optional(z.int()),
  inferenceSteps: maybe(z.int()),
  guidanceScale: maybe(z.number()),
  initStrength: maybe(z.number()),
  modelId: maybe(z.string()),
  seed: maybe(z.int()),
  presetStyle: maybe(z.enum(presetStyles)),
  scheduler: optional(z.enum(schedulers)),
  sdVersion: optional(z.enum(sdVersions)),
  public: optional(z.boolean()),
  photoReal: maybe(z.boolean()),
  photoRealStrength: maybe(z.number()),
  promptMagic: maybe(z.boolean()),
  promptMagicStrength: maybe(z.number()),
  promptMagicVersion: maybe(z.string()),
  ultra: maybe(z.boolean()),
  generated_images: optional(z.array(generatedImageSchema)),
  generation_elements: optional(z.array(generationElementSchema)),
})

const singleGenerationSchema = z.extend(leonardoGenerationSchema, {
  generated_images: optional(
    z.array(z.extend(generatedImageSchema, { fantasyAvatar: maybe(z.boolean()) })),
  ),
})

/** Answer of `GET /generations/{id}`; null with status 200 means there is no such generation. */
export const getGenerationByIdAnswerSchema = z.object({
  generations_by_pk: maybe(singleGenerationSchema),
})
export type GetGenerationByIdAnswer = z.infer<typeof getGenerationByIdAnswerSchema>

/** Answer of `GET /generations/user/{userId}`: newest first. */
export const getGenerationsByUserIdAnswerSchema = z.object({
  generations: optional(z.array(leonardoGenerationSchema)),
})
export type GetGenerationsByUserIdAnswer = z.infer<typeof getGenerationsByUserIdAnswerSchema>

/** Answer of `DELETE /generations/{id}`; null means nothing was deleted. */
export const deleteGenerationByIdAnswerSchema = z.object({
  delete_generations_by_pk: maybe(z.object({ id: maybe(z.string()) })),
})
export type DeleteGenerationByIdAnswer = z.infer<typeof deleteGenerationByIdAnswerSchema>

/** Answer of `POST /generations`. `cost.amount` is a decimal in text; a JSON number is refused. */
export const createGenerationAnswerSchema = z.object({
  sdGenerationJob: maybe(
    z.object({
      generationId: optional(z.string()),
      apiCreditCost: maybe(z.int()),
      cost: maybe(z.object({ amount: optional(z.string()), unit: optional(z.enum(costUnits)) })),
    }),
  ),
})
export type CreateGenerationAnswer = z.infer<typeof createGenerationAnswerSchema>

/**
 * Paging of a user's generations. No upper end is published; past ours a request is refused rather
 * than cut short, because a client stepping its offset by the limit it asked for would skip rows.
 */
export const generationPageLimits = {
  limit: { min: 0, max: 100, step: 1, default: 10, unit: 'generations', whole: true },
  offset: { min: 0, max: 2_147_483_647, step: 1, default: 0, unit: 'generations', whole: true },
} as const satisfies Record<string, Limit>

/** Query of `GET /generations/user/{userId}`, as text in and as numbers out. */
export const getGenerationsByUserIdQuerySchema = z.object({
  limit: queryCount(generationPageLimits.limit),
  offset: queryCount(generationPageLimits.offset),
})
export type GetGenerationsByUserIdQuery = z.infer<typeof getGenerationsByUserIdQuerySchema>
