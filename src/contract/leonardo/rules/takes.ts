import type { CreateGenerationField } from '../create-generation.ts'
import { createGenerationFields } from '../create-generation.ts'
import { rulesOf } from '../../models/families.ts'
import { findModel } from '../tables/platform-models.ts'
import { familyOf } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Rule } from './rule.ts'
import { acts, without } from './rule.ts'

/**
 * Whether the chosen model takes a field at all; a form does not show the others. An unknown model
 * takes everything, since nothing says otherwise.
 */
export const takes = (
  choice: Pick<Draft, 'modelId' | 'sd_version'>,
  field: CreateGenerationField,
): boolean => {
  if (field === 'sd_version') return !choice.modelId
  const { takes: taken } = rulesOf(familyOf(choice), 'leonardo.createGeneration')
  if (taken !== null && !taken.has(field)) return false
  return !field.startsWith('canvas') || findModel(choice.modelId)?.canvas !== false
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
