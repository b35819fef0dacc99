import { presetStyles, schedulers } from '#contract/leonardo/enums.ts'
import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import { schedulerWords } from '#contract/leonardo/words/scheduler-words.ts'
import type { WireField } from '#contract/models/family.ts'
import { models } from '#contract/models/models.ts'

/** Fields that name a picture of the library, by an id that says nothing to anyone. */
const pictures: ReadonlySet<WireField> = new Set([
  'init_image_id',
  'init_generation_image_id',
  'canvasInitId',
  'canvasMaskId',
])

/** A wire value as the form would show it. */
export function valueWords(field: WireField, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (field === 'scheduler') {
    const known = schedulers.find((name) => name === value)
    if (known !== undefined) return schedulerWords[known]
  }
  if (field === 'presetStyle') {
    const known = presetStyles.find((name) => name === value)
    if (known !== undefined) return presetStyleWords[known].label
  }
  if (field === 'modelId' || field === 'model') {
    return models.find(({ id }) => id === value)?.name ?? plain(value)
  }
  if (pictures.has(field)) return 'a picture'
  if (Array.isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`
  return plain(value)
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

export const sizeWords = (width: unknown, height: unknown): string =>
  `${String(width)} × ${String(height)} px`
