import { CanvasFields } from './canvas-fields.tsx'
import { ContextImagesField } from './context-images-field.tsx'
import { ControlnetsField } from './controlnets-field.tsx'
import { ImagePromptsField } from './image-prompts-field.tsx'
import { ImageToImageField } from './image-to-image-field.tsx'
import { OldControlnetFields } from './old-controlnet-fields.tsx'

/** Everything that guides by pictures. */
export function GuidanceFields() {
  return (
    <>
      <ImageToImageField />
      <ControlnetsField />
      <ImagePromptsField />
      <ContextImagesField />
      <CanvasFields />
      <OldControlnetFields />
    </>
  )
}
