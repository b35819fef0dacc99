import type { Family, WireField } from './family.ts'
import { guidanceToTwenty, operationOfLeonardo } from './leonardo-families.ts'

/** What the painter shows for, plus `public`, which is about the library. */
const takes: ReadonlySet<WireField> = new Set([
  'prompt',
  'negative_prompt',
  'modelId',
  'presetStyle',
  'alchemy',
  'highResolution',
  'contrast',
  'contrastRatio',
  'transparency',
  'tiling',
  'width',
  'height',
  'num_images',
  'init_image_id',
  'init_generation_image_id',
  'init_strength',
  'guidance_scale',
  'num_inference_steps',
  'scheduler',
  'seed',
  'public',
] as const)

/** Our own engine, on this machine. */
export const painterFamily: Family = {
  ...operationOfLeonardo,
  name: 'Painter',
  takes,
  styles: null,
  bounds: [guidanceToTwenty],
  alchemy: 'v1',
  enlarges: { alchemy: 1.5, highResolution: 2 },
  ignoresWeights: true,
}
