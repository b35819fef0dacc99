import type { CreateGeneration } from './create-generation.ts'
import type { SdVersion } from './enums.ts'
import { limits } from './limits.ts'
import { factsOf } from './rules/facts.ts'
import type { Draft } from './create-generation.ts'

/** What is in force once absent fields have taken their defaults. Sizes are pixels as requested. */
export interface EffectiveSettings {
  width: number
  height: number
  num_images: number
  num_inference_steps: number
  guidance_scale: number
  scheduler: NonNullable<CreateGeneration['scheduler']>
  presetStyle: NonNullable<CreateGeneration['presetStyle']> | null
  alchemy: boolean
  photoReal: boolean
  photoRealVersion: 'v1' | 'v2' | null
  photoRealStrength: number | null
  promptMagic: boolean
  public: boolean
  transparency: 'disabled' | 'foreground_only'
  sd_version: SdVersion | null
}

/**
 * The settings a request amounts to. Alchemy and a preset style are off unless asked for: the newer
 * official SDK sends both by itself, the older one neither, and each must get what it sent.
 */
export const effective = (request: Draft): EffectiveSettings => {
  const photoReal = request.photoReal === true
  const photoRealVersion = photoReal ? (request.photoRealVersion ?? 'v1') : null
  return {
    width: request.width ?? limits.width.default,
    height: request.height ?? limits.height.default,
    num_images: request.num_images ?? limits.num_images.default,
    num_inference_steps: request.num_inference_steps ?? limits.num_inference_steps.default,
    guidance_scale: request.guidance_scale ?? limits.guidance_scale.default,
    scheduler: request.scheduler ?? 'EULER_DISCRETE',
    presetStyle: request.presetStyle ?? null,
    alchemy: request.alchemy === true,
    photoReal,
    photoRealVersion,
    photoRealStrength:
      photoRealVersion === 'v1'
        ? (request.photoRealStrength ?? limits.photoRealStrength.default)
        : null,
    promptMagic: request.promptMagic === true,
    public: request.public === true,
    transparency: request.transparency ?? 'disabled',
    sd_version: request.modelId ? null : (request.sd_version ?? 'v1_5'),
  }
}

const scaleOf = (request: Draft): number => {
  const { alchemy, rules } = factsOf(request)
  if (alchemy === null) return 1
  return request.highResolution === true ? rules.enlarges.highResolution : rules.enlarges.alchemy
}

/**
 * Pixels of the pictures a request yields: Alchemy enlarges them. Our painter scales like the first
 * Alchemy; a model we do not know is not scaled. Answers still state the requested size.
 */
export const outputSize = (request: Draft): { width: number; height: number } => {
  const scale = scaleOf(request)
  const { width, height } = effective(request)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The `sdVersion` to answer with; null means leave the key out, since null itself is refused. */
export const answerSdVersion = (request: Draft): SdVersion | null =>
  effective(request).sd_version ?? factsOf(request).model?.answerSdVersion ?? null
