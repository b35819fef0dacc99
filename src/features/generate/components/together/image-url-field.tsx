import { readPictureReference } from '#contract/together/picture-source.ts'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ImageSource } from '../image-source/image-source.tsx'
import { AddressField } from './address-field.tsx'

/** The one picture a model changes: one of ours, or one at an address. */
export function ImageUrlField() {
  const { form } = useFormScope()
  const { taken, field } = useWireField('image_url')
  const source = useWireValue('image_url') ?? ''
  if (!taken) return null
  const picture = readPictureReference(source)
  const write = (next: string) => form.setValue('image_url', next === '' ? null : next)
  const chosen = picture && {
    picture,
    alt: 'The picture to change',
    removeLabel: 'Remove picture',
    onRemove: () => write(''),
  }
  const id = fieldId('image_url')
  return (
    <>
      <ImageSource
        field={{ ...field, problems: [] }}
        id={id}
        place="image_url"
        pictures={chosen ? [chosen] : []}
        large
      />
      {picture === null && (
        <AddressField
          id={`${id}-address`}
          label="Image address"
          problems={field.problems}
          value={source}
          onChange={write}
        />
      )}
    </>
  )
}
