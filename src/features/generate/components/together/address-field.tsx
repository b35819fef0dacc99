import { kindOfPictureSource } from '#contract/together/picture-source.ts'
import type { FieldProps } from '#src/ui/fields/field.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'

interface AddressFieldProps extends Pick<FieldProps, 'id' | 'label' | 'problems'> {
  value: string
  onChange: (address: string) => void
}

/** The address of a picture on the web, which only the server will open: it is not shown here. */
export function AddressField({ value, onChange, ...field }: AddressFieldProps) {
  const isInside = kindOfPictureSource(value) === 'data'
  return (
    <TextField
      {...field}
      about="Of a picture on the web, from https:// on. It is fetched when you press Generate."
      placeholder="https://"
      hint={isInside ? 'The picture itself is in the text.' : undefined}
      value={value}
      onChange={(next) => onChange(next.trim())}
    />
  )
}
