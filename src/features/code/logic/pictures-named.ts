import type { GenerationRequest } from '#contract/studio/generation.ts'
import { readPictureReference } from '#contract/together/picture-source.ts'

/** How many pictures of this library a request names: their ids mean nothing to any other server. */
export function picturesNamed(request: GenerationRequest): number {
  if (request.operation === 'together.generateImages') {
    const {
      image_url: image,
      reference_images: references = [],
      frame_images: frames = [],
    } = request
    const sources = [image, ...references, ...frames.map((frame) => frame.input_image)]
    return sources.filter((source) => source !== undefined && readPictureReference(source) !== null)
      .length
  }
  const { controlnets, contextImages, imagePrompts } = request
  const ids = [
    request.init_image_id,
    request.init_generation_image_id,
    request.canvasInitId,
    request.canvasMaskId,
    ...(controlnets ?? []).map(({ initImageId }) => initImageId),
    ...(contextImages ?? []).map(({ id }) => id),
    ...(imagePrompts ?? []),
  ]
  return ids.filter((id) => id !== null && id !== undefined).length
}
