import type { Draft } from '#contract/leonardo/create-generation.ts'

/** How many pictures guide what is asked for. */
export function countPictures(request: Draft): number {
  const single = [
    request.init_image_id ?? request.init_generation_image_id,
    request.canvasInitId,
    request.canvasMaskId,
  ]
  const lists = [request.controlnets, request.imagePrompts, request.contextImages]
  return (
    single.filter(Boolean).length + lists.reduce((count, list) => count + (list?.length ?? 0), 0)
  )
}
