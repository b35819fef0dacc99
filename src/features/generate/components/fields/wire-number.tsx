import { limits } from '#contract/leonardo/limits.ts'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { useFormScope } from '../form/form-context.ts'
import { useWireField, useWireValue } from '../form/use-wire-field.ts'

/** A wire field that is a whole number one types. */
export function WireNumber({ name }: { name: 'width' | 'height' | 'num_images' }) {
  const { form } = useFormScope()
  const { taken, limit = limits[name], field } = useWireField(name)
  const value = useWireValue(name) ?? undefined
  const fallback = limits[name].default
  if (!taken) return null
  return (
    <NumberField
      {...field}
      value={value}
      onChange={(next) => form.setValue(name, next ?? null)}
      min={limit.min}
      max={limit.max}
      step={limit.step}
      fallback={fallback}
      placeholder={String(fallback)}
    />
  )
}
