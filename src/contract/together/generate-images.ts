import * as z from 'zod/mini'
import type { Limit } from '../leonardo/limits.ts'
import { aspectRatioWords, parseAspectRatio } from './aspect-ratio.ts'
import {
  maxFrameImages,
  maxLoras,
  maxModelLength,
  maxReferenceImages,
  togetherLimits,
} from './limits.ts'
import { pictureSourceSchema, webAddressSchema } from './picture-source.ts'

const within = (limit: Limit) => z.number().check(z.gte(limit.min), z.lte(limit.max))
const wholeWithin = (limit: Limit) =>
  z.int().check(z.gte(limit.min), z.lte(limit.max), z.multipleOf(limit.step))

/** `b64_json` is what OpenAI's clients ask with; it means `base64`. */
export const responseFormats = ['url', 'base64', 'b64_json'] as const

export const outputFormats = ['jpeg', 'png'] as const

export const frameNames = ['first', 'last'] as const

const loraSchema = z.strictObject({ path: webAddressSchema, scale: z.number() })

const frameImageSchema = z.strictObject({
  input_image: pictureSourceSchema,
  frame: z.optional(
    z.union([z.enum(frameNames), z.int().check(z.gte(0))], 'first, last or a whole number from 0'),
  ),
})

/**
 * Body of `POST /images/generations`. No field takes null. Shape, bounds and word lists only: what one field
 * demands of another is in `rules/`, and `checkGenerateImages` applies both. `guidance` is the old name of
 * `guidance_scale`; `aspect_ratio` and `frame_images` are in the guides and in no published type.
 */
export const generateImagesSchema = z.strictObject({
  model: z.string().check(z.minLength(1), z.maxLength(maxModelLength), z.regex(/\S/)),
  prompt: z
    .string()
    .check(
      z.minLength(togetherLimits.prompt.min),
      z.maxLength(togetherLimits.prompt.max),
      z.regex(/\S/),
    ),
  negative_prompt: z.optional(z.string().check(z.maxLength(togetherLimits.prompt.max))),

  width: z.optional(wholeWithin(togetherLimits.width)),
  height: z.optional(wholeWithin(togetherLimits.height)),
  aspect_ratio: z.optional(
    z.string().check(z.refine((text) => parseAspectRatio(text) !== null, aspectRatioWords)),
  ),
  n: z.optional(wholeWithin(togetherLimits.n)),

  steps: z.optional(wholeWithin(togetherLimits.steps)),
  guidance_scale: z.optional(within(togetherLimits.guidance_scale)),
  guidance: z.optional(within(togetherLimits.guidance)),
  seed: z.optional(wholeWithin(togetherLimits.seed)),

  image_url: z.optional(pictureSourceSchema),
  reference_images: z.optional(z.array(pictureSourceSchema).check(z.maxLength(maxReferenceImages))),
  frame_images: z.optional(z.array(frameImageSchema).check(z.maxLength(maxFrameImages))),
  image_loras: z.optional(z.array(loraSchema).check(z.maxLength(maxLoras))),

  response_format: z.optional(z.enum(responseFormats)),
  output_format: z.optional(z.enum(outputFormats)),
  disable_safety_checker: z.optional(z.boolean()),
})

/** A request that has the right shape. */
export type GenerateImages = z.infer<typeof generateImagesSchema>

/** A request that may still lack fields, as a form holds it. */
export type ImagesDraft = Partial<GenerateImages>
export type GenerateImagesField = keyof GenerateImages

/** Every top-level wire name, in the order a form reads. */
export const generateImagesFields: readonly GenerateImagesField[] =
  z.keyof(generateImagesSchema).options
