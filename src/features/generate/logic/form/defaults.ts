import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import { limits } from '#contract/leonardo/limits.ts'
import type { FormValues } from './form-values.ts'

/** What a newcomer finds: one press makes four pictures that show what the painter can do. */
export const defaultValues: FormValues = {
  prompt: 'A lighthouse on a cliff above a stormy sea at sunset, oil painting',
  modelId: builtinModel.id,
  width: limits.width.default,
  height: limits.height.default,
  num_images: limits.num_images.default,
}
