import type { RuledOut } from '../../leonardo/rules/ruled-out.ts'
import type { GenerateImagesField, ImagesDraft } from '../generate-images.ts'
import type { ImagesPatch } from './rule.ts'

/** Fields that another choice makes meaningless, whether or not they are filled in: a form shows them disabled. */
export const imagesRuledOut = (
  request: ImagesDraft,
): Partial<Record<GenerateImagesField, RuledOut<ImagesPatch>>> => {
  if (request.aspect_ratio === undefined) return {}
  const reason = 'The aspect ratio stands in place of width and height.'
  const fix = { label: 'Use width and height', set: { aspect_ratio: null } }
  return { width: { reason, fix }, height: { reason, fix } }
}
