import { WireSelect } from '../fields/wire-select.tsx'
import { WireSlider } from '../fields/wire-slider.tsx'
import { WireSwitch } from '../fields/wire-switch.tsx'
import { FoldableSection } from '../form/section.tsx'

export function OutputSection() {
  return (
    <FoldableSection name="output" title="Output">
      <WireSwitch name="public" />
      <WireSlider name="upscaleRatio" />
      <WireSelect name="response_format" />
      <WireSelect name="output_format" />
      <WireSwitch name="disable_safety_checker" />
    </FoldableSection>
  )
}
