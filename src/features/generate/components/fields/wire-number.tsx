import { type Limit, limits } from '#contract/leonardo/limits.ts'
import { togetherLimits } from '#contract/together/limits.ts'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

type WholeField = 'width' | 'height' | 'num_images' | 'n'

const known: Record<WholeField, Limit> = { ...limits, n: togetherLimits.n }

/** A wire field that is a whole number one types. */
export function WireNumber({ name }: { name: WholeField }) {
  const { form } = useFormScope()
  const { taken, limit = known[name], field } = useWireField(name)
  const value = useWireValue(name) ?? undefined
  const fallback = limit.default ?? limit.min
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
