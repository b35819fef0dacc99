import type { FormDraft } from '../form/form-values.ts'

/** How many pictures guide what is asked for. */
export function countPictures(request: FormDraft): number {
  const single = [
    request.init_image_id ?? request.init_generation_image_id,
    request.image_url,
    request.canvasInitId,
    request.canvasMaskId,
  ]
  const lists = [
    request.controlnets,
    request.imagePrompts,
    request.contextImages,
    request.reference_images,
    request.frame_images,
  ]
  return (
    single.filter(Boolean).length + lists.reduce((count, list) => count + (list?.length ?? 0), 0)
  )
}
