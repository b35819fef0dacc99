import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { sendCopy } from '../../api/send-picture.ts'
import { WireSlider } from '../fields/wire-slider.tsx'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

/** Half as much again all round: enough to be seen. */
const firstAmount = 1.5

/** The switch brings an amount with it: neither is taken without the other. */
export function UnzoomField() {
  const { form } = useFormScope()
  const { taken, ruledOut, field } = useWireField('unzoom')
  const value = useWireValue('unzoom') === true && ruledOut === undefined
  const amount = useWireValue('unzoomAmount')
  const made = useWireValue('init_generation_image_id')
  const isCanvas = useWireValue('canvasRequest') === true
  if (!taken) return null

  // The wire takes an uploaded picture here and no other.
  const wayOut =
    made && ruledOut !== undefined && !isCanvas
      ? { label: 'Use a copy of the picture', onPress: () => sendCopy(made, 'init_image_id') }
      : field.fix
  return (
    <>
      <SwitchField
        {...field}
        fix={wayOut}
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
