import { presetStyles } from '#contract/leonardo/enums.ts'
import type { Limit } from '#contract/leonardo/limits.ts'
import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import type { FormValues, ShownField } from '../form/form-values.ts'
import type { Verdict } from '../form/verdict.ts'
import { type ChoiceField, choices } from '../words/choices.ts'
import { fieldWords } from '../words/field-words.ts'
import { choiceOf, choiceOfKey } from '../models/model-choice.ts'
import { modelOptions } from '../words/model-options.ts'

/** A value to choose: as it is called, and what it sets its field to. */
export interface AxisChoice {
  key: string
  label: string
  wire: string | number | boolean
}

/** A field that an axis can vary, and how its values are given. */
export type AxisField = { field: ShownField; name: string } & (
  | { kind: 'words' }
  | { kind: 'numbers'; limit: Limit; whole: boolean }
  | { kind: 'choices'; choices: readonly AxisChoice[] }
)

const numbers: readonly ShownField[] = [
  'seed',
  'num_inference_steps',
  'steps',
  'guidance_scale',
  'init_strength',
  'contrastRatio',
  'promptMagicStrength',
  'width',
  'height',
]
const lists: readonly ChoiceField[] = [
  'scheduler',
  'sd_version',
  'photoRealVersion',
  'photoRealStrength',
  'promptMagicVersion',
  'transparency',
]
const switches: readonly ShownField[] = [
  'alchemy',
  'ultra',
  'expandedDomain',
  'promptMagic',
  'highContrast',
  'highResolution',
  'tiling',
  'enhancePrompt',
]

const onAndOff: readonly AxisChoice[] = [
  { key: 'off', label: 'Off', wire: false },
  { key: 'on', label: 'On', wire: true },
]

/** Every field an axis can vary with the form as it is: those its model takes and nothing rules out. */
export function axisFields(values: FormValues, { fields }: Verdict): AxisField[] {
  const usable = (field: ShownField) => fields[field].taken && fields[field].ruledOut === undefined
  const named = (field: ShownField) => ({ field, name: fieldWords[field].label })
  return [
    { ...named('prompt'), kind: 'words' },
    ...numbers.filter(usable).flatMap((field): AxisField[] => {
      const { limit } = fields[field]
      return limit === undefined
        ? []
        : [{ ...named(field), kind: 'numbers', limit, whole: limit.whole === true }]
    }),
    ...[
      { field: 'presetStyle' as const, choices: styles },
      {
        // Between the two APIs there is more to change than one field.
        field: values.model ? ('model' as const) : ('modelId' as const),
        choices: models(values),
      },
      { field: 'contrast' as const, choices: contrasts(fields['contrast'].limit) },
      ...lists.map((field) => ({ field, choices: listed(field) })),
      ...switches.map((field) => ({ field, choices: onAndOff })),
    ]
      .filter(({ field }) => usable(field))
      .map(({ field, choices: all }): AxisField => {
        return { ...named(field), kind: 'choices', choices: all }
      }),
  ]
}

const styles: readonly AxisChoice[] = presetStyles.map((style) => ({
  key: style,
  label: presetStyleWords[style].label,
  wire: style,
}))

/** A base version needs the model to be left out, which is another field's affair. */
function models(values: FormValues): AxisChoice[] {
  const chosen = choiceOf(values)
  return modelOptions(chosen).flatMap(({ value, label }) => {
    const { id, operation, engine } = choiceOfKey(value)
    const isAlike = operation === chosen.operation && engine === chosen.engine
    return id === null || !isAlike ? [] : [{ key: id, label, wire: id }]
  })
}

const contrasts = (limit: Limit | undefined): AxisChoice[] =>
  (limit?.values ?? []).map((value) => ({ key: String(value), label: String(value), wire: value }))

const listed = (field: ChoiceField): AxisChoice[] =>
  choices[field].flatMap(({ value, wire, label }) =>
    wire === null ? [] : [{ key: value, label, wire }],
  )
