import { useState } from 'react'
import { X } from 'lucide-react'
import { classes } from '#src/ui/classes.ts'
import { describedBy, FieldFrame } from '#src/ui/fields/field.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { DropZone } from './drop-zone.tsx'
import { useFileDrop } from './use-file-drop.ts'
import type { InitImage } from './use-init-image.ts'
import { WireSlider } from './wire-slider.tsx'

export function InitImageField({ image }: { image: InitImage }) {
  const { taken, field } = useWireField('init_image_id')
  const { source, isPending, problem, choose, remove } = image
  const { isOver, handlers } = useFileDrop(choose)
  const [missing, setMissing] = useState<string | null>(null)
  const id = fieldId('init_image_id')

  if (!taken) return null
  const isMissing = source !== null && missing === source
  const said = { ...field, error: problem ?? (isMissing ? missingWords : undefined) }
  return (
    <>
      <FieldFrame field={said} id={id} group>
        <fieldset
          id={id}
          tabIndex={-1}
          aria-labelledby={`${id}-label`}
          aria-describedby={describedBy(said, id)}
          {...handlers}
        >
          {source === null ? (
            <DropZone isOver={isOver} isPending={isPending} onChoose={choose} />
          ) : (
            <div
              className={classes(
                'relative w-fit min-w-24 rounded-md',
                (isOver || isPending) && 'outline-2 outline-accent',
              )}
              aria-busy={isPending}
            >
              <img
                src={source}
                alt="What is painted over"
                onError={() => setMissing(source)}
                className="max-h-48 min-h-12 rounded-md bg-line object-contain text-xs text-muted"
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

const missingWords = 'This picture cannot be shown: it may have been deleted. Choose another one.'
