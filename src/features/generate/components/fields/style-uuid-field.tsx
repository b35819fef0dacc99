import { fluxStyleUuids, styleUuids } from '#contract/leonardo/tables/style-uuids.ts'
import { familyOf } from '#contract/leonardo/rules/facts.ts'
import { Combobox } from '#src/ui/fields/combobox.tsx'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

const none = { value: '', label: 'None' }

/** The newer models' own looks, by name. */
export function StyleUuidField() {
  const { form } = useFormScope()
  const { taken, field } = useWireField('styleUUID')
  const modelId = useWireValue('modelId')
  const version = useWireValue('sd_version') ?? undefined
  const family = familyOf({ modelId, sd_version: version })
  const value = useWireValue('styleUUID') ?? none.value
  if (!taken) return null

  const known = { ...styleUuids, ...(family === 'flux' && fluxStyleUuids) }
  const options = [
    none,
    ...Object.entries(known)
      .filter(([label]) => label !== 'None')
      .map(([label, id]) => ({ value: id, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'en')),
  ]
  if (!options.some((option) => option.value === value)) options.push({ value, label: value })
  return (
    <Combobox
      {...field}
      value={value}
      options={options}
      onChange={(next) => form.setValue('styleUUID', next === none.value ? null : next)}
    />
  )
}
