import type { PictureRef } from '../../logic/pictures/picture-place.ts'
import { WireSlider } from '../fields/wire-slider.tsx'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ImageSource } from '../image-source/image-source.tsx'
import { UnzoomField } from './unzoom-field.tsx'

/** The picture to start from, how much of it stays, and whether to step back from it. */
export function ImageToImageField() {
  const { form } = useFormScope()
  const { taken, field } = useWireField('init_image_id')
  const uploaded = useWireValue('init_image_id')
  const generated = useWireValue('init_generation_image_id')
  if (!taken) return null

  const picture = startingFrom(uploaded, generated)
  const chosen = picture !== null && {
    picture,
    alt: 'What is painted over',
    removeLabel: 'Remove picture',
    onRemove() {
      form.setValue('init_image_id', null)
      form.setValue('init_generation_image_id', null)
    },
  }
  return (
    <>
      <ImageSource
        field={field}
        id={fieldId('init_image_id')}
        place="init_image_id"
        pictures={chosen === false ? [] : [chosen]}
        large
      />
      <WireSlider name="init_strength" rest={0.5} />
      <UnzoomField />
    </>
  )
}

function startingFrom(
  uploaded: string | null | undefined,
  generated: string | null | undefined,
): PictureRef | null {
  if (uploaded) return { kind: 'upload', id: uploaded }
  return generated ? { kind: 'image', id: generated } : null
}
