import { presetStyles } from '#contract/leonardo/enums.ts'
import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import { models as known } from '#contract/models/models.ts'
import type { DateRange } from '../../logic/filter/filter.ts'

const models = known.map(({ id, name }) => ({ value: id, label: name }))

/** The models to choose from; an address may name another, which is then one of them. */
export function modelOptions(chosen: string | null): readonly { value: string; label: string }[] {
  if (chosen === null || models.some(({ value }) => value === chosen)) return models
  return [...models, { value: chosen, label: chosen }]
}

export const styleOptions = presetStyles.map((style) => ({
  value: style,
  label: presetStyleWords[style].label,
}))

export const dateOptions: readonly { value: DateRange; label: string }[] = [
  { value: 'today', label: 'Today' },
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
  { value: 'year', label: 'This year' },
]
