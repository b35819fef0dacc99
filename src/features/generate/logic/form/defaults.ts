import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import { limits } from '#contract/leonardo/limits.ts'
import { type FormValues, shownFields } from './form-values.ts'

/** What a newcomer finds: one press makes four pictures that show what the painter can do. */
export const defaultValues: FormValues = {
  prompt: 'A lighthouse on a cliff above a stormy sea at sunset, oil painting',
  modelId: builtinModel.id,
  width: limits.width.default,
  height: limits.height.default,
  num_images: limits.num_images.default,
}

/** What takes the form back there: also what waits unseen for another model, or choosing that would bring it back. */
export const toDefaults: FormValues = {
  ...Object.fromEntries(shownFields.map((field) => [field, null])),
  ...defaultValues,
  carried: null,
  engine: null,
}
