import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { answerSdVersion, effective } from '#contract/leonardo/effective.ts'
import type { JobStatus } from '#contract/leonardo/enums.ts'
import type { Generation, GenerationStatus, Image } from '#contract/studio/generation.ts'
import { inLeonardoWords } from '#contract/studio/request-facts.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { wireTime } from './wire-time.ts'

/** The SDK fails on any fourth word, so a cancelled generation is a failed one here. */
const wireStatus: Record<GenerationStatus, JobStatus> = {
  queued: 'PENDING',
  running: 'PENDING',
  // Who is told that it failed makes it again, and may pay twice.
  unknown: 'PENDING',
  complete: 'COMPLETE',
  failed: 'FAILED',
  cancelled: 'FAILED',
}

export interface AnswerOptions {
  /** Makes one of our paths an address the caller can fetch. */
  absolute: (path: string) => string
  /** Only the answer about one generation carries `fantasyAvatar` with each picture. */
  single: boolean
}

/**
 * A generation as this API tells it. The SDK refuses the whole answer when one value that may not be
 * null is, so what is unknown is left out (`scheduler`, `sdVersion`) where null is not allowed, and
 * sent as null (`presetStyle`) where leaving it out would be read as a value.
 */
export function generationAnswer(generation: Generation, options: AnswerOptions) {
  const { seed, images } = generation
  const request = inLeonardoWords(generation.request)
  const settings = effective(request)
  const sdVersion = answerSdVersion(request)
  const status = wireStatus[generation.status]
  // Empty until it is over, even when the first pictures are saved: callers read this list once.
  const shown = status === 'PENDING' ? [] : images
  return {
    id: generation.id,
    status,
    createdAt: wireTime(generation.createdAt),
    prompt: request.prompt,
    negativePrompt: request.negative_prompt ?? null,
    imageHeight: settings.height,
    imageWidth: settings.width,
    inferenceSteps: settings.num_inference_steps,
    guidanceScale: settings.guidance_scale,
    initStrength: request.init_strength ?? null,
    modelId: request.modelId ?? null,
    seed,
    presetStyle: settings.presetStyle,
    scheduler: settings.scheduler,
    ...(sdVersion === null ? {} : { sdVersion }),
    public: settings.public,
    photoReal: settings.photoReal,
    photoRealStrength: settings.photoRealStrength,
    promptMagic: settings.promptMagic,
    promptMagicStrength: request.promptMagicStrength ?? null,
    promptMagicVersion: request.promptMagicVersion ?? null,
    ultra: request.ultra ?? null,
    generated_images: shown.map((image) => pictureAnswer(image, options)),
    generation_elements: (request.elements ?? []).map(elementAnswer),
  }
}

function pictureAnswer(image: Image, { absolute, single }: AnswerOptions) {
  return {
    id: image.id,
    url: absolute(mediaPaths.image(image.id)),
    nsfw: false,
    likeCount: 0,
    motion: false,
    motionMP4URL: null,
    motionModel: null,
    motionStrength: null,
    imageToVideo: null,
    generated_image_variation_generics: [],
    ...(single ? { fantasyAvatar: null } : {}),
  }
}

/** We keep no catalogue of elements: its facts are null where null is allowed, `baseModel` is left out. */
function elementAnswer(element: NonNullable<CreateGeneration['elements']>[number], index: number) {
  return {
    id: index + 1,
    weightApplied: element.weight ?? 1,
    lora: {
      akUUID: element.akUUID,
      name: null,
      description: null,
      urlImage: null,
      weightDefault: null,
      weightMin: null,
      weightMax: null,
    },
  }
}
