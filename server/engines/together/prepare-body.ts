import type { GenerateImages } from '#contract/together/generate-images.ts'
import { kindOfPictureSource, readPictureReference } from '#contract/together/picture-source.ts'
import { pictureSources } from '#contract/together/rules/all-rules.ts'
import type { EngineJob } from '#server/domain/engine.ts'
import { pictureTypeOf } from '#server/domain/picture-type.ts'
import type { PrepareOutcome } from '#server/domain/remote/remote-engine.ts'
import { openAiBody } from './openai-body.ts'
import type { TogetherOptions } from './together-options.ts'

/**
 * The body to send: the request's own fields with our seed, and pictures of ours inside it, for a service on the
 * internet could not fetch them from here. What lies at a web address stays an address.
 */
export async function prepareBody(
  { kind }: TogetherOptions,
  { request, seed, readInput }: EngineJob,
  signal: AbortSignal,
): Promise<PrepareOutcome> {
  signal.throwIfAborted()
  if (request.operation !== 'together.generateImages') {
    return refused('This request is not one that this service understands.')
  }
  const { operation: _tag, ...asked } = request
  const inside = new Map<string, string>()
  for (const { path, source } of pictureSources(asked)) {
    const reference = readPictureReference(source)
    const isAddress = kindOfPictureSource(source) === 'web'
    if (reference === null && !(isAddress && kind === 'openai')) continue
    const bytes = await readInput(reference ?? { kind: 'address', field: path })
    signal.throwIfAborted()
    if (bytes === null)
      return refused('A picture that the request refers to is not there any more.')
    const type = pictureTypeOf(bytes) ?? 'image/png'
    inside.set(path, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`)
  }
  const whole = { ...withSources(asked, inside), seed }
  const body = kind === 'openai' ? openAiBody(whole) : togetherBody(whole)
  return { kind: 'ready', prepared: { body } }
}

function togetherBody(request: GenerateImages): GenerateImages {
  // A synonym that only our own door knows.
  if (request.response_format !== 'b64_json') return request
  return { ...request, response_format: 'base64' }
}

function withSources(request: GenerateImages, inside: ReadonlyMap<string, string>): GenerateImages {
  const { image_url, reference_images, frame_images } = request
  const at = (path: string, source: string) => inside.get(path) ?? source
  return {
    ...request,
    ...(image_url === undefined ? {} : { image_url: at('image_url', image_url) }),
    ...(reference_images === undefined
      ? {}
      : {
          reference_images: reference_images.map((source, index) =>
            at(`reference_images.${index}`, source),
          ),
        }),
    ...(frame_images === undefined
      ? {}
      : {
          frame_images: frame_images.map((frame, index) => ({
            ...frame,
            input_image: at(`frame_images.${index}.input_image`, frame.input_image),
          })),
        }),
  }
}

function refused(words: string): PrepareOutcome {
  return { kind: 'refused', refusal: { cause: 'request', words } }
}
