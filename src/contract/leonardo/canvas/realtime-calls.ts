import * as z from 'zod/mini'
import { canvasStyles } from '../enums.ts'
import type { Limit } from '../limits.ts'
import { canvasLimits, maxTimestamp } from './limits.ts'

const loose = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))
const within = (limit: Limit) => loose(z.number().check(z.gte(limit.min), z.lte(limit.max)))
const wholeWithin = (limit: Limit) => loose(z.int().check(z.gte(limit.min), z.lte(limit.max)))
const side = loose(z.literal(canvasLimits.width.values))

/** A picture inside the request: `data:image/jpeg;base64,…`. What it holds is checked where it is read. */
const dataUrl = z.string().check(z.minLength(1))

const drawing = {
  imageDataUrl: dataUrl,
  prompt: z
    .string()
    .check(
      z.minLength(canvasLimits.prompt.min),
      z.maxLength(canvasLimits.prompt.max),
      z.regex(/\S/),
    ),
  width: side,
  height: side,
  guidance: within(canvasLimits.guidance),
  strength: within(canvasLimits.strength),
  steps: wholeWithin(canvasLimits.steps),
  style: loose(z.enum(canvasStyles)),
  seed: wholeWithin(canvasLimits.seed),
  requestTimestamp: z.optional(z.string().check(z.maxLength(maxTimestamp))),
}

/** Body of `POST /generations-lcm` and `POST /lcm-instant-refine`. Null means "not given", but for the timestamp. */
export const createLcmGenerationSchema = z.strictObject(drawing)
export type CreateLcmGeneration = z.infer<typeof createLcmGenerationSchema>

/** Body of `POST /lcm-inpainting`: the mask is white where it is to be painted, and as large as the picture. */
export const lcmInpaintingSchema = z.strictObject({ ...drawing, maskDataUrl: dataUrl })
export type LcmInpainting = z.infer<typeof lcmInpaintingSchema>

/** Body of `POST /lcm-upscale`. `refineCreative` stands for the smooth way of working. */
export const lcmUpscaleSchema = z.strictObject({
  ...drawing,
  refineCreative: loose(z.boolean()),
  refineStrength: within(canvasLimits.refineStrength),
})
export type LcmUpscale = z.infer<typeof lcmUpscaleSchema>

/** The realtime calls, by the last part of their path. */
export const realtimeCalls = {
  'generations-lcm': createLcmGenerationSchema,
  'lcm-instant-refine': createLcmGenerationSchema,
  'lcm-inpainting': lcmInpaintingSchema,
  'lcm-upscale': lcmUpscaleSchema,
} as const
export type RealtimeCall = keyof typeof realtimeCalls
export type RealtimeRequest = CreateLcmGeneration & Partial<LcmInpainting> & Partial<LcmUpscale>
