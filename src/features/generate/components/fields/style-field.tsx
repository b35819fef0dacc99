import { presetStyles } from '#contract/leonardo/enums.ts'
import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import { RadioTiles } from '#src/ui/fields/radio-tiles.tsx'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { StylePicture } from '../pictures/style-picture.tsx'

const tiles = [
  // No style first: it is where one comes back to.
  'NONE' as const,
  ...presetStyles.filter((style) => style !== 'NONE'),
].map((style) => ({
  value: style,
  label: presetStyleWords[style].label,
  picture: <StylePicture style={style} />,
}))

export function StyleField() {
  const { form } = useFormScope()
  const { taken, field } = useWireField('presetStyle')
  const value = useWireValue('presetStyle') ?? 'NONE'
  if (!taken) return null
  return (
    <RadioTiles
      {...field}
      hint={presetStyleWords[value].description}
      value={value}
      onChange={(next) => form.setValue('presetStyle', next)}
      tiles={tiles}
      tileWidth={84}
      rows={2}
    />
  )
}
