import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import { schedulerWords } from '#contract/leonardo/words/scheduler-words.ts'
import { type FormValues, type ShownField, shownFields } from '../form/form-values.ts'
import { keyOf, type ModelChoice } from '../models/model-choice.ts'
import { fieldWords } from '../words/field-words.ts'
import { modelOptions } from '../words/model-options.ts'

/** One field of a preset as a person reads it. */
export interface PresetField {
  field: ShownField
  label: string
  /** Its value in words. */
  says: string
}

/** What a preset leaves to the moment unless one says otherwise: what to paint, from what, and by which chance. */
const leftOut: ReadonlySet<ShownField> = new Set([
  'prompt',
  'negative_prompt',
  'init_image_id',
  'init_generation_image_id',
  'init_strength',
  'image_url',
  'reference_images',
  'frame_images',
  'seed',
])

/** The fields that say something, in the order of the form. */
export function presetFields(values: FormValues): PresetField[] {
  return shownFields.flatMap((field) => {
    const value = values[field]
    if (value === undefined) return []
    return [{ field, label: fieldWords[field].label, says: valueWords(field, value) }]
  })
}

/** Those ticked at first when the form is kept as a preset. */
export const firstChoice = (values: FormValues): ShownField[] =>
  presetFields(inForce(values)).flatMap(({ field }) => (leftOut.has(field) ? [] : [field]))

/** Some fields of the form. */
export function pickFields(values: FormValues, fields: readonly ShownField[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
}

/** What a preset sets. A base version counts only where no model is named: then it was kept without one. */
export const presetChange = (values: FormValues): FormValues =>
  values.sd_version && !values.modelId && !values.model
    ? { ...values, modelId: null, model: null }
    : values

/**
 * The form without what is not given, and without what waits there for another model.
 * @param isTaken whether the chosen model takes a field
 */
export const inForce = (
  values: FormValues,
  isTaken: (field: ShownField) => boolean = () => true,
): FormValues =>
  Object.fromEntries(
    shownFields.flatMap((field) => {
      const value = values[field]
      const says = value !== null && value !== undefined && value !== ''
      return says && isTaken(field) ? [[field, value]] : []
    }),
  )

const longest = 60

function valueWords(field: ShownField, value: FormValues[ShownField]): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.length === 1 ? '1 row' : `${value.length} rows`
  const text = typeof value === 'object' ? JSON.stringify(value) : `${value}`
  if (field === 'modelId') {
    return modelName({ operation: 'leonardo.createGeneration', id: text })
  }
  if (field === 'model') return modelName({ operation: 'together.generateImages', id: text })
  if (field === 'init_image_id' || field === 'init_generation_image_id') return 'a picture'
  const known = { presetStyle: presetStyleLabels, scheduler: schedulerLabels }[
    field as 'presetStyle' | 'scheduler'
  ]
  const said = known?.get(text) ?? text
  if (field === 'width' || field === 'height') return `${said} px`
  return said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said
}

const modelName = (choice: ModelChoice): string =>
  modelOptions(choice).find(({ value }) => value === keyOf(choice))?.label ?? choice.id ?? ''

const presetStyleLabels: ReadonlyMap<string, string> = new Map(
  Object.entries(presetStyleWords).map(([style, { label }]) => [style, label]),
)
const schedulerLabels: ReadonlyMap<string, string> = new Map(Object.entries(schedulerWords))
