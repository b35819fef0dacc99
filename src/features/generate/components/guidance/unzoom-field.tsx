import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { WireSlider } from '../fields/wire-slider.tsx'
import { useFormScope } from '../form/form-context.ts'
import { useWireField, useWireValue } from '../form/use-wire-field.ts'

/** Half as much again all round: enough to be seen. */
const firstAmount = 1.5

/** The switch brings an amount with it: neither is taken without the other. */
export function UnzoomField() {
  const { form } = useFormScope()
  const { taken, ruledOut, field } = useWireField('unzoom')
  const value = useWireValue('unzoom') === true && ruledOut === undefined
  const amount = useWireValue('unzoomAmount')
  if (!taken) return null
  return (
    <>
      <SwitchField
        {...field}
        value={value}
        onChange={(next) => {
          if (next && typeof amount !== 'number') form.setValue('unzoomAmount', firstAmount)
          form.setValue('unzoom', next)
        }}
      />
      {value && <WireSlider name="unzoomAmount" rest={firstAmount} />}
    </>
  )
}
