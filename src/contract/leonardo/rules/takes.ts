import type { CreateGenerationField } from '../create-generation.ts'
import { createGenerationFields } from '../create-generation.ts'
import type { ModelFamily } from '../tables/platform-models.ts'
import { findModel } from '../tables/platform-models.ts'
import { familyOf } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Rule } from './rule.ts'
import { acts, without } from './rule.ts'

const stableDiffusion: readonly ModelFamily[] = ['sd15', 'sd21', 'sdxl']
const newer: readonly ModelFamily[] = ['phoenix', 'flux', 'lucid', 'kontext']

/** Fields only some families take. The painter has a list of its own. */
const takenBy: Partial<Record<CreateGenerationField, readonly ModelFamily[]>> = {
  contrast: newer,
  styleUUID: newer,
  ultra: ['phoenix'],
  contextImages: ['kontext'],
  controlnets: [...stableDiffusion, 'phoenix', 'flux', 'lucid'],
  ...Object.fromEntries(
    [
      'photoReal',
      'photoRealVersion',
      'photoRealStrength',
      'promptMagic',
      'promptMagicVersion',
      'promptMagicStrength',
      'highContrast',
      'highResolution',
      'contrastRatio',
      'expandedDomain',
      'fantasyAvatar',
      'controlNet',
      'controlNetType',
      'weighting',
    ].map((field) => [field, stableDiffusion]),
  ),
}

/** What the painter shows for, plus `public`, which is about the library. */
const takenByPainter: ReadonlySet<CreateGenerationField> = new Set([
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

/**
 * Whether the chosen model takes a field at all; a form does not show the others. An unknown model
 * takes everything, since nothing says otherwise.
 */
export const takes = (
  choice: Pick<Draft, 'modelId' | 'sd_version'>,
  field: CreateGenerationField,
): boolean => {
  if (field === 'sd_version') return !choice.modelId
  const family = familyOf(choice)
  if (family === null) return true
  if (family === 'builtin') return takenByPainter.has(field)
  if (field.startsWith('canvas')) return findModel(choice.modelId)?.canvas !== false
  return takenBy[field]?.includes(family) ?? true
}

/** The request without what its model does not take: what a form sends after a change of model. */
export const dropUntaken = <Request extends Draft>(request: Request): Request => {
  const kept = { ...request }
  for (const field of createGenerationFields) {
    if (!takes(request, field)) delete kept[field]
  }
  return kept
}

/** Says so when a request carries what its model will not look at. */
export const takesRule: Rule = {
  code: 'not_taken',
  level: 'warning',
  fields: createGenerationFields,
  check: (request, { model }) => {
    const ignored = createGenerationFields.filter(
      (field) => field !== 'sd_version' && acts(request, field) && !takes(request, field),
    )
    if (ignored.length === 0) return null
    const name = model?.name ?? 'This base version'
    return {
      message: `${name} does not use ${ignored.join(', ')}.`,
      fields: ignored,
      fix: { label: 'Leave out what it does not use', set: without(ignored) },
    }
  },
}
