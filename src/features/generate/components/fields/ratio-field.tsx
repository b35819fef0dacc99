import { useState } from 'react'
import { ArrowLeftRight } from 'lucide-react'
import { limits } from '#contract/leonardo/limits.ts'
import { RadioTiles } from '#src/ui/fields/radio-tiles.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { ratioOf, type Size, withRatio } from '../../logic/size.ts'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { customShape, shapeTiles } from './shape-tiles.tsx'

/** Shapes to choose from; which one is chosen follows from width and height. */
export function RatioField() {
  const { form } = useFormScope()
  const { limit = limits.width, ruledOut } = useWireField('width')
  const { limit: tall = limits.height } = useWireField('height')
  const size = {
    width: useWireValue('width') ?? limit.default ?? limit.min,
    height: useWireValue('height') ?? tall.default ?? tall.min,
  }
  // Choosing Custom changes no number, so it has to be remembered, for as long as the size stays what it was.
  const [customAt, setCustomAt] = useState<string | null>(null)
  const written = `${size.width} × ${size.height}`

  function resize({ width, height }: Size) {
    form.setValue('width', width)
    form.setValue('height', height)
  }

  return (
    <RadioTiles
      label="Aspect ratio"
      about="The shape of the picture. Choosing one keeps the longer side."
      defaultNote={
        ratioOf({ width: limit.default ?? 1, height: tall.default ?? 1 }, limit) ?? undefined
      }
      disabledReason={ruledOut?.reason}
      value={customAt === written ? customShape : (ratioOf(size, limit) ?? customShape)}
      tileWidth={72}
      tiles={shapeTiles}
      onChange={(next) => {
        setCustomAt(next === customShape ? written : null)
        if (next === customShape) document.getElementById(fieldId('width'))?.focus()
        else resize(withRatio(size, next, limit))
      }}
      aside={
        <IconButton
          label="Swap width and height"
          icon={<ArrowLeftRight size={16} aria-hidden />}
          size="sm"
          onClick={() => resize({ width: size.height, height: size.width })}
        />
      }
    />
  )
}
