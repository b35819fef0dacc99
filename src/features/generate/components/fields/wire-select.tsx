import { SelectField } from '#src/ui/fields/select-field.tsx'
import type { FormValues, ShownField } from '../../logic/form/form-values.ts'
import { type ChoiceField, choices, unset } from '../../logic/words/choices.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

/** A wire field that is one of a few words or numbers. */
export function WireSelect({ name }: { name: ChoiceField }) {
  const { form } = useFormScope()
  const { taken, ruledOut, field } = useWireField(name)
  const value = useWireValue(name)
  if (!taken) return null
  const options = choices[name]
  const chosen =
    ruledOut === undefined ? options.find((option) => option.wire === value) : undefined
  return (
    <SelectField
      {...field}
      // The list itself says what is allowed.
      range={undefined}
      value={chosen?.value ?? unset}
      options={options}
      onChange={(next) => {
        const wire = options.find((option) => option.value === next)?.wire ?? null
        setChoice(form.setValue, name, wire)
      }}
    />
  )
}

/** One narrow place for a value whose type depends on the field's name. */
function setChoice<F extends ShownField>(
  set: (name: F, value: never) => void,
  name: F,
  wire: FormValues[F] | string | number | null,
) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- taken from that field's own list
  set(name, wire as never)
}
