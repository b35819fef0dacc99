import { WireSlider } from '../fields/wire-slider.tsx'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ImageSource } from '../image-source/image-source.tsx'

/** Pictures read like words. */
export function ImagePromptsField() {
  const { form } = useFormScope()
  const { taken, ruledOut, field } = useWireField('imagePrompts')
  const ids = useWireValue('imagePrompts') ?? []
  if (!taken) return null
  const without = (index: number) => {
    const left = ids.filter((_, at) => at !== index)
    form.setValue('imagePrompts', left.length === 0 ? null : left)
  }
  return (
    <>
      <ImageSource
        field={field}
        id={fieldId('imagePrompts')}
        place="imagePrompts"
        pictures={ids.flatMap((id, index) =>
          id === null
            ? []
            : [
                {
                  picture: { kind: 'unknown', id },
                  alt: `Image prompt ${index + 1}`,
                  removeLabel: `Remove image prompt ${index + 1}`,
                  onRemove: () => without(index),
                },
              ],
        )}
      />
      {(ids.length > 0 || ruledOut !== undefined) && (
        <WireSlider name="imagePromptWeight" rest={0.5} />
      )}
    </>
  )
}
