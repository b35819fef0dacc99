import { SeedField } from '../fields/seed-field.tsx'
import { WireSelect } from '../fields/wire-select.tsx'
import { WireSlider } from '../fields/wire-slider.tsx'
import { FoldableSection } from '../form/section.tsx'

export function SamplingSection() {
  return (
    <FoldableSection name="sampling" title="Sampling">
      <WireSlider name="guidance_scale" />
      <WireSlider name="num_inference_steps" />
      <WireSlider name="steps" />
      <WireSelect name="scheduler" />
      <SeedField />
    </FoldableSection>
  )
}
