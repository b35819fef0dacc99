import { factsOf } from '#contract/leonardo/rules/facts.ts'
import { findControlnet } from '#contract/leonardo/tables/controlnets.ts'
import { Combobox } from '#src/ui/fields/combobox.tsx'
import type { ComboboxOption } from '#src/ui/fields/combobox/combobox-options.ts'
import type { FieldProps } from '#src/ui/fields/field.tsx'
import { choicesFor, columnWords } from '../../logic/pictures/controlnet-choices.ts'
import { controlnetWords } from '../../logic/words/controlnet-words.ts'
import { useFormState } from '../form/form-context.ts'

interface ControlnetTypeFieldProps extends Pick<FieldProps, 'id' | 'problems'> {
  value: number | undefined
  onChange: (preprocessorId: number) => void
}

/** What is taken from the picture: one of the ways the chosen model has. */
export function ControlnetTypeField({ value, onChange, ...part }: ControlnetTypeFieldProps) {
  const request = useFormState(({ verdict }) => verdict?.request)
  const choices = choicesFor(factsOf(request ?? {}))
  const isMixed = new Set(choices.map(({ kind }) => kind)).size < choices.length
  const options: ComboboxOption[] = choices.map(({ preprocessorId, label, kind, column }) => ({
    value: String(preprocessorId),
    label: isMixed ? `${label}, ${columnWords[column]}` : label,
    detail: controlnetWords[kind],
  }))
  const chosen = value === undefined ? '' : String(value)
  if (!options.some((option) => option.value === chosen)) {
    options.push({ value: chosen, label: foreignWords(value), detail: 'Not one of this model’s.' })
  }
  return (
    <Combobox
      {...part}
      label="ControlNet type"
      about="What is taken from the picture. Each model has its own types."
      value={chosen}
      options={options}
      onChange={(next) => onChange(Number(next))}
    />
  )
}

function foreignWords(value: number | undefined): string {
  if (value === undefined) return 'Choose a type'
  return findControlnet(value)?.label ?? `Type ${value}`
}
