import * as z from 'zod/mini'
import { photoRealVersions, promptMagicVersions } from '../enums.ts'
import { limits } from '../limits.ts'

/** What the calculator can price, as the wire spells it. */
export const pricedServices = [
  'IMAGE_GENERATION',
  'FANTASY_AVATAR_GENERATION',
  'MOTION_SVD_GENERATION',
  'MOTION_VIDEO_GENERATION',
  'VEO3_MOTION_VIDEO_GENERATION',
  'LCM_GENERATION',
  'MODEL_TRAINING',
  'TEXTURE_GENERATION',
  'UNIVERSAL_UPSCALER',
  'UNIVERSAL_UPSCALER_ULTRA',
] as const

const loose = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))
const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))
const { num_images: images, num_inference_steps: steps } = limits

// The calculator stops at 1024 although a generation may be larger.
const side = z.optional(whole(limits.width.min, 1024).check(z.multipleOf(limits.width.step)))
const numImages = z.optional(whole(images.min, images.max))
const flag = loose(z.boolean())

const imageGenerationSchema = z.strictObject({
  imageHeight: side,
  imageWidth: side,
  numImages,
  inferenceSteps: z.optional(whole(steps.min, steps.max)),
  promptMagic: flag,
  promptMagicStrength: loose(
    z.number().check(z.gte(limits.promptMagicStrength.min), z.lte(limits.promptMagicStrength.max)),
  ),
  promptMagicVersion: loose(z.enum(promptMagicVersions)),
  alchemyMode: z.optional(z.boolean()),
  photoRealMode: flag,
  photoRealStrength: loose(z.literal(limits.photoRealStrength.values)),
  photoRealVersion: loose(z.enum(photoRealVersions)),
  highResolution: z.optional(z.boolean()),
  loraCount: loose(z.int()),
  isModelCustom: flag,
  controlnetsCost: loose(z.int()),
  isPhoenix: flag,
  isSDXL: flag,
  isSDXLLightning: flag,
  isUltra: flag,
  isFluxSchnell: flag,
  isFluxDev: flag,
  isFluxKontext: flag,
})

const lcmSide = loose(z.literal([512, 640, 1024]))

/** Body of `POST /pricing-calculator`: `service` says which entry of `serviceParams` is read. */
export const pricingRequestSchema = z.strictObject({
  service: z.enum(pricedServices),
  serviceParams: z.optional(
    z.strictObject({
      IMAGE_GENERATION: loose(imageGenerationSchema),
      FANTASY_AVATAR_GENERATION: loose(
        z.strictObject({ imageHeight: side, imageWidth: side, numImages }),
      ),
      MOTION_SVD_GENERATION: loose(z.strictObject({})),
      MOTION_VIDEO_GENERATION: loose(
        z.strictObject({ resolution: z.optional(z.enum(['RESOLUTION_480', 'RESOLUTION_720'])) }),
      ),
      VEO3_MOTION_VIDEO_GENERATION: loose(
        z.strictObject({ resolution: z.optional(z.enum(['RESOLUTION_720'])) }),
      ),
      LCM_GENERATION: loose(
        z.strictObject({ height: lcmSide, width: lcmSide, instantRefine: flag, refine: flag }),
      ),
      MODEL_TRAINING: loose(
        z.strictObject({
          resolution: z.optional(z.literal([512, 768, 1024])),
          sd_version: loose(z.enum(['FLUX_DEV'])),
          datasetImageCount: loose(whole(1, 50)),
        }),
      ),
      TEXTURE_GENERATION: loose(z.strictObject({ preview: z.optional(z.boolean()) })),
      UNIVERSAL_UPSCALER: loose(
        z.strictObject({ megapixel: z.optional(z.int().check(z.lte(20))) }),
      ),
      UNIVERSAL_UPSCALER_ULTRA: loose(
        z.strictObject({
          inputWidth: z.optional(z.int()),
          inputHeight: z.optional(z.int()),
          upscaleMultiplier: z.optional(z.number().check(z.gte(1), z.lte(2))),
        }),
      ),
    }),
  ),
})

/** Answer of `POST /pricing-calculator`: whole credits; the official SDK refuses a fraction and null. */
export const pricingAnswerSchema = z.object({
  calculateProductionApiServiceCost: z.optional(
    z.nullable(z.object({ cost: z.optional(z.int()) })),
  ),
})
export type PricingAnswer = z.infer<typeof pricingAnswerSchema>
