import { useState } from 'react'
import { ArrowLeftRight } from 'lucide-react'
import { limits } from '#contract/leonardo/limits.ts'
import { RadioTiles } from '#src/ui/fields/radio-tiles.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { aspectRatios, proportion, ratioOf, type Size, withRatio } from '../../logic/size.ts'
import { useFormScope } from '../form/form-context.ts'
import { fieldId, useWireValue } from '../form/use-wire-field.ts'

const custom = 'custom'

const tiles = [
  ...aspectRatios.map((ratio) => ({
    value: ratio,
    label: ratio,
    picture: <Outline proportion={proportion(ratio)} />,
  })),
  { value: custom, label: 'Custom', picture: <Outline proportion={1.2} dashed /> },
] as const

/** Shapes to choose from; which one is chosen follows from width and height. */
export function RatioField() {
  const { form } = useFormScope()
  const size = {
    width: useWireValue('width') ?? limits.width.default,
    height: useWireValue('height') ?? limits.height.default,
  }
  // Choosing Custom changes no number, so it has to be remembered until a shape is chosen.
  const [isCustom, setCustom] = useState(false)

  function resize({ width, height }: Size) {
    form.setValue('width', width)
    form.setValue('height', height)
  }

  return (
    <RadioTiles
      label="Aspect ratio"
      about="The shape of the picture. Choosing one keeps the longer side."
      defaultNote="4:3"
      value={isCustom ? custom : (ratioOf(size) ?? custom)}
      tileWidth={72}
      tiles={tiles}
      onChange={(next) => {
        setCustom(next === custom)
        if (next === custom) document.getElementById(fieldId('width'))?.focus()
        else resize(withRatio(size, next))
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

function Outline({ proportion: shape, dashed }: { proportion: number; dashed?: boolean }) {
  const width = shape >= 1 ? 26 : 26 * shape
  return (
    <span aria-hidden className="flex h-8 items-center">
      <span
        className={`block rounded-sm border-2 border-current ${dashed === true ? 'border-dashed' : ''}`}
        style={{ width, height: width / shape }}
      />
    </span>
  )
}
