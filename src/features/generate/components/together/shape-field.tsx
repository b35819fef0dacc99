import { useState } from 'react'
import { ArrowLeftRight } from 'lucide-react'
import { RadioTiles } from '#src/ui/fields/radio-tiles.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { aspectRatios } from '../../logic/size.ts'
import { customShape, Outline, shapeTiles } from '../fields/shape-tiles.tsx'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

const own = 'own'

const tiles = [
  { value: own, label: 'Model’s own', picture: <Outline proportion={1} dashed /> },
  ...shapeTiles,
] as const

/** The shape alone, for models that choose the size themselves; beside width and height, a text for it. */
export function ShapeField() {
  const { field } = useWireField('aspect_ratio')
  const { taken: takesSides } = useWireField('width')
  const { form } = useFormScope()
  const ratio = useWireValue('aspect_ratio') ?? ''
  const known = aspectRatios.find((one) => one === ratio)
  // Choosing Custom gives no ratio yet, and a known one may be on the way to what is typed: it has to be remembered,
  // for as long as the ratio is the one it was chosen or typed for.
  const [customAt, setCustomAt] = useState<string | null>(null)
  const write = (next: string) => form.setValue('aspect_ratio', next === '' ? null : next)
  const text = (
    <TextField
      {...field}
      id={fieldId('aspect_ratio')}
      label={takesSides ? field.label : 'Custom ratio'}
      placeholder="16:9"
      value={ratio}
      onChange={(next) => {
        const typed = next.replaceAll(/\s/g, '')
        setCustomAt(typed)
        write(typed)
      }}
    />
  )
  if (takesSides) return text

  const chosen = ratio === '' ? own : (known ?? customShape)
  const shown = customAt === ratio ? customShape : chosen
  return (
    <>
      <RadioTiles
        label="Aspect ratio"
        about="The shape of the picture. The model chooses how large it is."
        value={shown}
        tileWidth={72}
        tiles={tiles}
        onChange={(next) => {
          setCustomAt(next === customShape ? ratio : null)
          if (next !== customShape) write(next === own ? '' : next)
        }}
        aside={
          <IconButton
            label="Swap width and height"
            icon={<ArrowLeftRight size={16} aria-hidden />}
            size="sm"
            onClick={() => write(ratio.split(':').toReversed().join(':'))}
          />
        }
      />
      {shown === customShape && text}
    </>
  )
}
