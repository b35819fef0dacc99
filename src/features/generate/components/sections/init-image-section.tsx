import { InitImageField } from '../fields/init-image-field.tsx'
import { FoldableSection } from '../form/section.tsx'

export function InitImageSection() {
  return (
    <FoldableSection name="init-image" title="Image to image">
      <InitImageField />
    </FoldableSection>
  )
}
