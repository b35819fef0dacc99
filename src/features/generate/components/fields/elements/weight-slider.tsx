import { suggestedRanges } from '#contract/leonardo/limits.ts'
import type { FieldProps } from '#src/ui/fields/field.tsx'
import { SliderField } from '#src/ui/fields/slider-field.tsx'

interface WeightSliderProps extends Pick<FieldProps, 'id' | 'problems'> {
  list: 'elements' | 'userElements'
  value: number | null | undefined
  onChange: (weight: number | null) => void
}

/** Where the thumb stands when no weight is given and none is known to be in force. */
const rest = 1

/** How strongly an element acts. The ends are only comfortable: each element has a range of its own. */
export function WeightSlider({ list, value, onChange, ...part }: WeightSliderProps) {
  const { min, max, step, default: inForce } = suggestedRanges[`${list}[].weight`]
  return (
    <SliderField
      {...part}
      label="Weight"
      about="How strongly it acts. Below zero it works against itself."
      defaultNote={inForce?.toString() ?? 'the service’s choice'}
      value={value ?? undefined}
      onChange={onChange}
      onClear={() => onChange(null)}
      min={min}
      max={max}
      step={step}
      fallback={inForce ?? rest}
      optional={inForce === null}
    />
  )
}
