import { ElementsField } from '../fields/elements/elements-field.tsx'
import { UserElementsField } from '../fields/elements/user-elements-field.tsx'
import { ModelField } from '../fields/model-field.tsx'
import { WireSelect } from '../fields/wire-select.tsx'
import { TogetherField } from '../together/together-fields.tsx'
import { Section } from '../form/section.tsx'

export function ModelSection() {
  return (
    <Section title="Model">
      <ModelField />
      <WireSelect name="sd_version" />
      <ElementsField />
      <UserElementsField />
      <TogetherField name="image_loras" />
    </Section>
  )
}
