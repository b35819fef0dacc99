import * as z from 'zod/mini'
import {
  canvasRequestTypes,
  controlNetTypes,
  initImageTypes,
  photoRealVersions,
  presetStyles,
  promptMagicVersions,
  schedulers,
  sdVersions,
  strengthTypes,
  transparencies,
} from './enums.ts'
import type { Limit } from './limits.ts'
import { limits, maxContextImages, maxIdLength } from './limits.ts'

/** A field that may be absent, and may be null, which means the same. */
const loose = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))

const within = (limit: Limit) => z.number().check(z.gte(limit.min), z.lte(limit.max))
const wholeWithin = (limit: Limit) =>
  z.int().check(z.gte(limit.min), z.lte(limit.max), z.multipleOf(limit.step))

const flag = loose(z.boolean())
const text = loose(z.string())
const number = loose(z.number())
// Empty or enormous ids can name nothing; the version digit is free because official ids vary.
const idText = z.string().check(z.minLength(1), z.maxLength(maxIdLength))
const id = loose(idText)

const controlnetSchema = z.strictObject({
  initImageId: z.optional(idText),
  initImageType: z.optional(z.enum(initImageTypes)),
  preprocessorId: z.optional(z.number()),
  strengthType: loose(z.enum(strengthTypes)),
  weight: loose(within(limits['controlnets[].weight'])),
  influence: number,
})
export type Controlnet = z.infer<typeof controlnetSchema>

const elementSchema = z.strictObject({ akUUID: idText, weight: number })
const userElementSchema = z.strictObject({ userLoraId: number, weight: number })
const contextImageSchema = z.strictObject({ type: z.enum(initImageTypes), id: idText })

/**
 * Body of `POST /generations`, with the wire's own mix of snake_case and camelCase. Shape, bounds and
 * word lists only: what one field demands of another is in `rules/`, and `checkCreateGeneration`
 * applies both. Null means "not given" wherever it is allowed; the fields that refuse null
 * (`scheduler`, `sd_version`, `controlNetType`, `prompt`) refuse it in the official SDK too.
 */
export const createGenerationSchema = z.strictObject({
  prompt: z
    .string()
    .check(z.minLength(limits.prompt.min), z.maxLength(limits.prompt.max), z.regex(/\S/)),
  negative_prompt: text,
  enhancePrompt: flag,
  enhancePromptInstruction: text,

  modelId: id,
  sd_version: z.optional(z.enum(sdVersions)),
  elements: loose(z.array(elementSchema)),
  userElements: loose(z.array(userElementSchema)),

  presetStyle: loose(z.enum(presetStyles)),
  styleUUID: id,
  alchemy: flag,
  contrast: loose(z.literal(limits.contrast.values)),
  contrastRatio: loose(within(limits.contrastRatio)),
  expandedDomain: flag,
  fantasyAvatar: flag,
  photoReal: flag,
  photoRealVersion: loose(z.enum(photoRealVersions)),
  photoRealStrength: loose(z.literal(limits.photoRealStrength.values)),
  promptMagic: flag,
  promptMagicVersion: loose(z.enum(promptMagicVersions)),
  promptMagicStrength: loose(within(limits.promptMagicStrength)),
  highContrast: flag,
  highResolution: flag,
  ultra: flag,
  transparency: loose(z.enum(transparencies)),
  tiling: flag,

  width: loose(wholeWithin(limits.width)),
  height: loose(wholeWithin(limits.height)),
  num_images: loose(wholeWithin(limits.num_images)),

  init_image_id: id,
  init_generation_image_id: id,
  init_strength: loose(within(limits.init_strength)),
  controlnets: loose(z.array(controlnetSchema)),
  imagePrompts: loose(z.array(z.nullable(idText))),
  imagePromptWeight: number,
  contextImages: loose(z.array(contextImageSchema).check(z.maxLength(maxContextImages))),
  unzoom: flag,
  unzoomAmount: number,

  guidance_scale: loose(within(limits.guidance_scale)),
  num_inference_steps: loose(wholeWithin(limits.num_inference_steps)),
  scheduler: z.optional(z.enum(schedulers)),
  seed: loose(wholeWithin(limits.seed)),

  canvasRequest: flag,
  canvasRequestType: loose(z.enum(canvasRequestTypes)),
  canvasInitId: id,
  canvasMaskId: id,

  public: flag,
  upscaleRatio: number,

  // Superseded by `controlnets`; still on the wire.
  controlNet: flag,
  controlNetType: z.optional(z.enum(controlNetTypes)),
  weighting: number,
})

/** A request that has the right shape; null and absent mean the same. */
export type CreateGeneration = z.infer<typeof createGenerationSchema>

/** A request that may still lack fields, as a form holds it. */
export type Draft = Partial<CreateGeneration>
export type CreateGenerationField = keyof CreateGeneration

/** Every top-level wire name, in the order a form reads. */
export const createGenerationFields: readonly CreateGenerationField[] =
  z.keyof(createGenerationSchema).options
