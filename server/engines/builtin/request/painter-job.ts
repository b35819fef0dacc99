import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { inLeonardoWords } from '#contract/studio/request-facts.ts'
import { readPictureReference } from '#contract/together/picture-source.ts'
import { pictureSources } from '#contract/together/rules/all-rules.ts'
import type { EngineJob, ReadInput } from '#server/domain/engine.ts'

/** A job in the one vocabulary that the painter has: Leonardo's, which covers the most. */
export interface PainterJob extends Omit<EngineJob, 'request'> {
  readonly request: CreateGeneration
  /** What the finished file is to be; without a wish, what suits the picture. */
  readonly format: 'jpeg' | 'png' | undefined
}

type ImagesRequest = Extract<GenerationRequest, { operation: 'together.generateImages' }>

/** How much of `image_url` survives: its scene, with the prompt's subject in it. */
const kept = 0.5

/** Reads a request of any operation. The steps and guidance that are another API's defaults become the painter's own. */
export function painterJob(job: EngineJob): PainterJob {
  const { request } = job
  if (request.operation !== 'together.generateImages') {
    return { ...job, request: inLeonardoWords(request), format: undefined }
  }
  return {
    ...job,
    request: translate(request),
    format: request.output_format,
    readInput: readSources(request, job.readInput),
  }
}

function translate(request: ImagesRequest): CreateGeneration {
  const said = inLeonardoWords(request)
  const guides = pictureSources(request)
    .map(({ path }) => path)
    .filter((path) => path !== 'image_url')
  return {
    ...said,
    modelId: request.model,
    num_inference_steps: stepsFor(said.num_inference_steps ?? 20),
    guidance_scale: guidanceFor(said.guidance_scale ?? 3.5),
    // Pictures are named by the field they stand in; `readSources` knows what that is.
    ...(request.image_url === undefined ? {} : { init_image_id: 'image_url', init_strength: kept }),
    ...(guides.length === 0 ? {} : { imagePrompts: guides }),
    ...(request.image_loras === undefined
      ? {}
      : { elements: request.image_loras.map(({ path, scale }) => loraFor(path, scale)) }),
  }
}

/** From 1, 20 and 50 to the painter's fewest, usual and most: 10, 15 and 60. */
function stepsFor(steps: number): number {
  return Math.round(steps <= 20 ? 10 + ((steps - 1) * 5) / 19 : 15 + (steps - 20) * 1.5)
}

/** From 3.5, which leaves most to the model, to the painter's neutral 7; from 10 and more to its strictest. */
function guidanceFor(guidance: number): number {
  return Math.max(1, Math.min(20, guidance * 2))
}

/** The last part of an address is what such a file is called; the rest says where somebody keeps it. */
function loraFor(path: string, scale: number) {
  const name = URL.canParse(path) ? new URL(path).pathname.replace(/\/+$/, '') : path
  const file = name.slice(name.lastIndexOf('/') + 1).replace(/\.safetensors$/i, '')
  return { akUUID: file === '' ? path : file, weight: Math.max(-1, Math.min(2, scale)) }
}

function readSources(request: ImagesRequest, read: ReadInput): ReadInput {
  const sources = new Map(pictureSources(request).map(({ path, source }) => [path, source]))
  return async (ref) => {
    const field = ref.kind === 'address' ? ref.field : ref.id
    const source = sources.get(field)
    if (source === undefined) return read(ref)
    return read(readPictureReference(source) ?? { kind: 'address', field })
  }
}
