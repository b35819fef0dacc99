import { WireSelect } from '../fields/wire-select.tsx'
import { WireSlider } from '../fields/wire-slider.tsx'
import { WireSwitch } from '../fields/wire-switch.tsx'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { Fold } from './fold.tsx'

/** What the list of ControlNets took the place of; the service still takes it. */
export function OldControlnetFields() {
  const { taken } = useWireField('controlNet')
  const isOn = useWireValue('controlNet') === true
  if (!taken) return null
  return (
    <Fold title="The earlier way of ControlNet" isUsed={isOn}>
      <WireSwitch name="controlNet" />
      {isOn && (
        <>
          <WireSelect name="controlNetType" />
          <WireSlider name="weighting" rest={0.5} />
        </>
      )}
    </Fold>
  )
}
