import { families, generalFamilies } from '../../models/families.ts'
import type { Family } from '../../models/family.ts'
import { findModelOf } from '../../models/models.ts'
import type { Limit } from '../../leonardo/limits.ts'
import type { GenerateImagesField, ImagesDraft } from '../generate-images.ts'
import { generateImagesFields } from '../generate-images.ts'
import { togetherLimits } from '../limits.ts'
import type { ImagesRule } from './rule.ts'

/** The rules of a model of Together's; the general ones for those we do not know, such as a server's own. */
export const familyOfImages = (model: string | null | undefined): Family => {
  const known = findModelOf('together.generateImages', model)
  return known ? families[known.family] : generalFamilies['together.generateImages']
}

/** Whether the chosen model takes a field at all; a form does not show the others. */
export const takesImages = (model: string | null | undefined, field: GenerateImagesField) =>
  familyOfImages(model).takes?.has(field) ?? true

type LimitedField = keyof typeof togetherLimits

/** The limits in force for a model, with its own defaults. */
export const imagesLimitsFor = (model: string | null | undefined): Record<LimitedField, Limit> => {
  const inForce: Record<LimitedField, Limit> = { ...togetherLimits }
  for (const field of generateImagesFields) {
    const own = familyOfImages(model).defaults[field]
    if (isLimited(field) && own !== undefined) inForce[field] = { ...inForce[field], default: own }
  }
  return inForce
}

const isLimited = (field: string): field is LimitedField => field in togetherLimits

/** Says so when a request carries what its model will not look at. */
export const takesImagesRule: ImagesRule = {
  code: 'not_taken',
  level: 'warning',
  fields: generateImagesFields,
  check: (request: ImagesDraft) => {
    const ignored = generateImagesFields.filter(
      (field) => request[field] !== undefined && !takesImages(request.model, field),
    )
    if (ignored.length === 0) return null
    const { name } = findModelOf('together.generateImages', request.model) ?? { name: 'This model' }
    return {
      message: `${name} does not use ${ignored.join(', ')}.`,
      fields: ignored,
      fix: {
        label: 'Leave out what it does not use',
        set: Object.fromEntries(ignored.map((field) => [field, null])),
      },
    }
  },
}
