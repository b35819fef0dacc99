import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { effective, outputSize } from '#contract/leonardo/effective.ts'
import { limits } from '#contract/leonardo/limits.ts'
import { findModelOf } from '#contract/models/models.ts'
import { parseAspectRatio, sizeOfAspectRatio } from '#contract/together/aspect-ratio.ts'
import { togetherLimits } from '#contract/together/limits.ts'
import type { GenerationRequest } from './generation.ts'

// What is asked of a request whatever its operation, so that nobody else takes operations apart.

/** How many pictures it asks for. */
export const pictureCount = (request: GenerationRequest): number =>
  request.operation === 'together.generateImages'
    ? (request.n ?? togetherLimits.n.default)
    : (request.num_images ?? limits.num_images.default)

/** The model it names: `id` as on the wire, `name` for people. Null when only a base version is named. */
export const modelOf = (request: GenerationRequest): { id: string; name: string } | null => {
  const id = request.operation === 'together.generateImages' ? request.model : request.modelId
  return id ? { id, name: findModelOf(request.operation, id)?.name ?? id } : null
}

/** The model in words; a version of Stable Diffusion where no model was named. */
export const modelWords = (request: GenerationRequest): string =>
  modelOf(request)?.name ??
  `Base version ${(effective(inLeonardoWords(request)).sd_version ?? '').replace('_', ' ')}`.trim()

/** Pixels of the pictures it yields, as far as the request says. */
export const sizeOf = (request: GenerationRequest): { width: number; height: number } => {
  if (request.operation !== 'together.generateImages') return outputSize(request)
  const { width, height, aspect_ratio: ratio } = request
  const shape = ratio === undefined ? null : parseAspectRatio(ratio)
  if (shape !== null && width === undefined && height === undefined) return sizeOfAspectRatio(shape)
  return {
    width: width ?? togetherLimits.width.default,
    height: height ?? togetherLimits.height.default,
  }
}

/** How many steps it is worked over. */
export const stepsOf = (request: GenerationRequest): number =>
  request.operation === 'together.generateImages'
    ? (request.steps ?? togetherLimits.steps.default)
    : (request.num_inference_steps ?? limits.num_inference_steps.default)

/**
 * The request in the words of Leonardo's, for whoever speaks only those: what has no counterpart there is left
 * out, and what Together would apply by default is said.
 */
export const inLeonardoWords = (request: GenerationRequest): CreateGeneration => {
  if (request.operation !== 'together.generateImages') {
    const { operation: _tag, ...body } = request
    return body
  }
  const { prompt, negative_prompt, seed, guidance_scale, guidance } = request
  return {
    prompt,
    negative_prompt,
    seed,
    ...sizeOf(request),
    num_images: pictureCount(request),
    num_inference_steps: stepsOf(request),
    guidance_scale: guidance_scale ?? guidance ?? togetherLimits.guidance_scale.default,
  }
}
