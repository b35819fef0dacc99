import type { ShownField } from '../form/form-values.ts'
import type { Foldable } from '../sections-store.ts'

const places: Partial<Record<ShownField, Foldable>> = {
  width: 'size',
  height: 'size',
  num_images: 'size',
  n: 'size',
  aspect_ratio: 'size',
  init_image_id: 'guidance',
  image_url: 'guidance',
  reference_images: 'guidance',
  frame_images: 'guidance',
  init_generation_image_id: 'guidance',
  init_strength: 'guidance',
  unzoom: 'guidance',
  unzoomAmount: 'guidance',
  controlnets: 'guidance',
  imagePrompts: 'guidance',
  imagePromptWeight: 'guidance',
  contextImages: 'guidance',
  canvasRequest: 'guidance',
  canvasRequestType: 'guidance',
  canvasInitId: 'guidance',
  canvasMaskId: 'guidance',
  controlNet: 'guidance',
  controlNetType: 'guidance',
  weighting: 'guidance',
  guidance_scale: 'sampling',
  num_inference_steps: 'sampling',
  steps: 'sampling',
  scheduler: 'sampling',
  seed: 'sampling',
  public: 'output',
  response_format: 'output',
  output_format: 'output',
  disable_safety_checker: 'output',
  upscaleRatio: 'output',
}

/** The section that must be open for a field to be seen; null for those always open. */
export const sectionOf = (field: ShownField): Foldable | null => places[field] ?? null
