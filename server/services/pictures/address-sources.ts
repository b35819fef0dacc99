import type { GenerationRequest } from '#contract/studio/generation.ts'
import { kindOfPictureSource } from '#contract/together/picture-source.ts'
import { pictureSources } from '#contract/together/rules/all-rules.ts'

interface Source {
  /** Wire path of the field that holds it. */
  path: string
  source: string
}

/** The places of a request that hold a web address or a picture itself, not one of our pictures by its id. */
export function addressSources(request: GenerationRequest): Source[] {
  if (request.operation !== 'together.generateImages') return []
  return pictureSources(request).filter(({ source }) => kindOfPictureSource(source) !== 'reference')
}

/** The request with some of its sources (by wire path) replaced by others. */
export function withSources(
  request: GenerationRequest,
  others: ReadonlyMap<string, string>,
): GenerationRequest {
  if (request.operation !== 'together.generateImages' || others.size === 0) return request
  const { image_url, reference_images, frame_images } = request
  const at = (path: string, source: string) => others.get(path) ?? source
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
