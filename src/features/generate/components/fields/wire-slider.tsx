import { type Limit, suggestedRanges } from '#contract/leonardo/limits.ts'
import { SliderField } from '#src/ui/fields/slider-field.tsx'
import { nextValue } from '../../logic/words/range-words.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

/** What no published bound holds for: these ends are only comfortable. */
const unbounded: Partial<Record<string, Limit>> = suggestedRanges

type Amount =
  | 'contrast'
  | 'contrastRatio'
  | 'promptMagicStrength'
  | 'init_strength'
  | 'guidance_scale'
  | 'num_inference_steps'
  | 'steps'
  | 'upscaleRatio'
  | 'unzoomAmount'
  | 'imagePromptWeight'
  | 'weighting'

interface WireSliderProps {
  name: Amount
  /** Where the thumb stands when nothing is given and the contract knows no default. */
  rest?: number
}

/** A wire field that is an amount within bounds. */
export function WireSlider({ name, rest }: WireSliderProps) {
  const { form } = useFormScope()
  const { taken, ruledOut, limit: inForce, field } = useWireField(name)
  const given = useWireValue(name) ?? undefined
  if (!taken) return null

  const limit: Limit = inForce ?? unbounded[name] ?? suggestedRanges.upscaleRatio
  const fallback = rest ?? limit.default ?? limit.min
  const value = ruledOut === undefined ? given : undefined
  const { values } = limit
  return (
    <SliderField
      {...field}
      value={value}
      onChange={(next) =>
        form.setValue(
          name,
          values === undefined ? next : nextValue(value ?? fallback, next, values),
        )
      }
      onClear={() => form.setValue(name, null)}
      min={limit.min}
      max={limit.max}
      step={limit.step}
      fallback={fallback}
      optional={limit.default === null}
    />
  )
}
