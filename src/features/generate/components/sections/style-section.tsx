import { StyleField } from '../fields/style-field.tsx'
import { WireSelect } from '../fields/wire-select.tsx'
import { WireSlider } from '../fields/wire-slider.tsx'
import { WireSwitch } from '../fields/wire-switch.tsx'
import { Section } from '../form/section.tsx'

export function StyleSection() {
  return (
    <Section title="Style">
      <StyleField />
      <WireSwitch name="alchemy" />
      <WireSwitch name="photoReal" />
      <WireSelect name="photoRealVersion" />
      <WireSelect name="photoRealStrength" />
      <WireSlider name="contrast" rest={3.5} />
      <WireSlider name="contrastRatio" rest={0.5} />
      <WireSwitch name="expandedDomain" />
      <WireSwitch name="fantasyAvatar" />
      <WireSwitch name="promptMagic" />
      <WireSelect name="promptMagicVersion" />
      <WireSlider name="promptMagicStrength" rest={0.5} />
      <WireSwitch name="highContrast" />
      <WireSwitch name="highResolution" />
      <WireSwitch name="ultra" />
      <WireSelect name="transparency" />
      <WireSwitch name="tiling" />
    </Section>
  )
}
