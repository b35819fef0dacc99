import { CanvasFields } from './canvas-fields.tsx'
import { ContextImagesField } from './context-images-field.tsx'
import { ControlnetsField } from './controlnets-field.tsx'
import { ImagePromptsField } from './image-prompts-field.tsx'
import { ImageToImageField } from './image-to-image-field.tsx'
import { FrameImagesField } from '../together/frame-images-field.tsx'
import { ImageUrlField } from '../together/image-url-field.tsx'
import { ReferenceImagesField } from '../together/reference-images-field.tsx'
import { OldControlnetFields } from './old-controlnet-fields.tsx'

/** Everything that guides by pictures. */
export function GuidanceFields() {
  return (
    <>
      <ImageToImageField />
      <ImageUrlField />
      <ReferenceImagesField />
      <FrameImagesField />
      <ControlnetsField />
      <ImagePromptsField />
      <ContextImagesField />
      <CanvasFields />
      <OldControlnetFields />
    </>
  )
}
