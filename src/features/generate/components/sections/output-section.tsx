import { WireSlider } from '../fields/wire-slider.tsx'
import { WireSwitch } from '../fields/wire-switch.tsx'
import { FoldableSection } from '../form/section.tsx'

export function OutputSection() {
  return (
    <FoldableSection name="output" title="Output">
      <WireSwitch name="public" />
      <WireSlider name="upscaleRatio" />
    </FoldableSection>
  )
}
