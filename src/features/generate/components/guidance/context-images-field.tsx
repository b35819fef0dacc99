import { maxContextImages } from '#contract/leonardo/limits.ts'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ImageSource } from '../image-source/image-source.tsx'

/** Pictures that a model edits or combines. */
export function ContextImagesField() {
  const { form } = useFormScope()
  const { taken, field } = useWireField('contextImages')
  const images = useWireValue('contextImages') ?? []
  if (!taken) return null
  const without = (index: number) => {
    const left = images.filter((_, at) => at !== index)
    form.setValue('contextImages', left.length === 0 ? null : left)
  }
  const isFull = images.length >= maxContextImages
  return (
    <ImageSource
      field={{ ...field, hint: `Up to ${maxContextImages}` }}
      id={fieldId('contextImages')}
      place="contextImages"
      fullReason={isFull ? `${maxContextImages} is the most there can be.` : undefined}
      pictures={images.map(({ type, id }, index) => ({
        picture: { kind: type === 'GENERATED' ? 'image' : 'upload', id },
        alt: `Context image ${index + 1}`,
        removeLabel: `Remove context image ${index + 1}`,
        onRemove: () => without(index),
      }))}
    />
  )
}
