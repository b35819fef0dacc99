import { outputSize } from '#contract/leonardo/effective.ts'
import { RatioField } from '../fields/ratio-field.tsx'
import { WireNumber } from '../fields/wire-number.tsx'
import { useFormState } from '../form/form-context.ts'
import { FoldableSection } from '../form/section.tsx'
import { useWireField } from '../form/use-wire-field.ts'
import { TogetherField } from '../together/together-fields.tsx'

export function SizeSection() {
  return (
    <FoldableSection name="size" title="Size">
      <Sides />
      <TogetherField name="aspect_ratio" />
      <Enlarged />
      <WireNumber name="num_images" />
      <WireNumber name="n" />
    </FoldableSection>
  )
}

function Sides() {
  const { taken } = useWireField('width')
  if (!taken) return null
  return (
    <>
      <RatioField />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3">
        <WireNumber name="width" />
        <WireNumber name="height" />
      </div>
    </>
  )
}

/** What Alchemy makes of the size, when it makes anything of it. */
function Enlarged() {
  const words = useFormState(({ verdict }) => {
    if (verdict?.request.alchemy !== true) return null
    const { width, height } = outputSize(verdict.request)
    return `Alchemy makes this ${width} × ${height} px.`
  })
  return words === null ? null : <p className="-mt-2 text-xs text-muted">{words}</p>
}
