import { Plus, X } from 'lucide-react'
import { maxReferenceImages } from '#contract/together/limits.ts'
import { readPictureReference } from '#contract/together/picture-source.ts'
import { Button } from '#src/ui/button.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { issuesAt } from '../../logic/form/rows.ts'
import { inLabels } from '../../logic/words/field-words.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ImageSource } from '../image-source/image-source.tsx'
import { AddressField } from './address-field.tsx'

/** Pictures that guide the new one: ours and such as are at addresses, in the order they are sent in. */
export function ReferenceImagesField() {
  const { form } = useFormScope()
  const { taken, errors, field } = useWireField('reference_images')
  const attempted = useFormState((state) => state.attempted)
  const sources = useWireValue('reference_images') ?? []
  if (!taken) return null
  const id = fieldId('reference_images')
  const write = (next: string[]) =>
    form.setValue('reference_images', next.length === 0 ? null : next)
  const without = (index: number) => write(sources.filter((_, at) => at !== index))
  const isFull = sources.length >= maxReferenceImages
  const numbered = sources.map((source, index) => ({ source, index }))
  const problemsAt = (path: string) =>
    issuesAt(errors, path).map(({ message }) => ({ message: inLabels(message) }))

  return (
    <>
      <ImageSource
        field={{
          ...field,
          hint: `Up to ${maxReferenceImages}`,
          problems: problemsAt('reference_images'),
        }}
        id={id}
        place="reference_images"
        fullReason={isFull ? `${maxReferenceImages} is the most there can be.` : undefined}
        pictures={numbered.flatMap(({ source, index }) => {
          const picture = readPictureReference(source)
          if (picture === null) return []
          const alt = `Reference image ${index + 1}`
          const removeLabel = `Remove reference image ${index + 1}`
          return [{ picture, alt, removeLabel, onRemove: () => without(index) }]
        })}
      />
      {numbered
        .filter(({ source }) => readPictureReference(source) === null)
        .map(({ source, index }) => (
          <div key={index} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <AddressField
                id={`${id}-${index}`}
                label={`Address of reference image ${index + 1}`}
                // A row just added is no mistake until one asks for a picture of it.
                problems={
                  source === '' && !attempted ? [] : problemsAt(`reference_images.${index}`)
                }
                value={source}
                onChange={(next) => write(sources.with(index, next))}
              />
            </div>
            <IconButton
              label={`Remove reference image ${index + 1}`}
              icon={<X size={16} aria-hidden />}
              size="sm"
              onClick={() => {
                without(index)
                document.getElementById(id)?.focus()
              }}
            />
          </div>
        ))}
      {!isFull && (
        <div>
          <Button
            size="sm"
            variant="quiet"
            icon={<Plus size={14} aria-hidden />}
            onClick={() => write([...sources, ''])}
          >
            Add address
          </Button>
        </div>
      )}
    </>
  )
}
