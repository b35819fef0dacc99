import { useEffect } from 'react'
import { X } from 'lucide-react'
import { describedBy, FieldFrame } from '#src/ui/fields/field.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { DropZone } from './drop-zone.tsx'
import { useInitImage } from './use-init-image.ts'
import { WireSlider } from './wire-slider.tsx'

export function InitImageField() {
  const { taken, field } = useWireField('init_image_id')
  const { source, isPending, problem, choose, remove } = useInitImage()
  const id = fieldId('init_image_id')

  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const file = Array.from(clipboardData?.files ?? []).find(({ type }) =>
        type.startsWith('image/'),
      )
      choose(file)
    }
    // Wherever the focus is: a picture cannot be pasted into text.
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [choose])

  if (!taken) return null
  const said = { ...field, error: problem ?? undefined }
  return (
    <>
      <FieldFrame field={said} id={id} group>
        <fieldset
          id={id}
          tabIndex={-1}
          aria-labelledby={`${id}-label`}
          aria-describedby={describedBy(said, id)}
        >
          {source === null ? (
            <DropZone isPending={isPending} onChoose={choose} />
          ) : (
            <div className="relative w-fit">
              <img
                src={source}
                alt="What is painted over"
                className="max-h-48 rounded-md bg-line object-contain"
              />
              <IconButton
                label="Remove picture"
                icon={<X size={16} aria-hidden />}
                variant="secondary"
                size="sm"
                onClick={remove}
                className="absolute top-1.5 right-1.5"
              />
            </div>
          )}
        </fieldset>
      </FieldFrame>
      <WireSlider name="init_strength" rest={0.5} />
    </>
  )
}
