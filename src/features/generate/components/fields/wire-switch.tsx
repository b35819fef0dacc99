import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import type { FormValues, ShownField } from '../../logic/form/form-values.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

type Flag = {
  [F in ShownField]: FormValues[F] extends boolean | null | undefined ? F : never
}[ShownField]

/** A wire field that is true or false. */
export function WireSwitch({ name }: { name: Flag }) {
  const { form } = useFormScope()
  const { taken, ruledOut, field } = useWireField(name)
  const value = useWireValue(name)
  if (!taken) return null
  return (
    <SwitchField
      {...field}
      // What is ruled out is not sent, and must not look as if it were.
      value={value === true && ruledOut === undefined}
      onChange={(next) => form.setValue(name, next)}
    />
  )
}
