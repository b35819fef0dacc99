import { type CSSProperties, useId } from 'react'
import { RotateCcw } from 'lucide-react'
import { classes } from '../classes.ts'
import { IconButton } from '../icon-button.tsx'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface SliderFieldProps extends FieldProps {
  /** Absent: the default is in force, and is where the thumb stands. */
  value: number | undefined
  onChange: (value: number) => void
  /** Gives the value up for the default; without it no such button is shown. */
  onClear?: () => void
  min: number
  max: number
  step: number
  /** Where the thumb stands without a value. */
  fallback: number
  /** Without a value nothing is in force, not even a default. */
  optional?: boolean
  /** The value in words; the number itself when absent. */
  format?: (value: number) => string
}

const track =
  'h-6 w-full cursor-pointer appearance-none bg-transparent disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-11 [&::-moz-range-progress]:h-1 [&::-moz-range-progress]:rounded-full [&::-moz-range-progress]:bg-accent [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-solid [&::-moz-range-thumb]:border-accent [&::-moz-range-thumb]:bg-raised [&::-moz-range-track]:h-1 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-edge/50 [&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:[background:linear-gradient(to_right,rgb(var(--accent))_var(--part),rgb(var(--edge)/0.5)_var(--part))] [&::-webkit-slider-thumb]:-mt-1.5 [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-accent [&::-webkit-slider-thumb]:bg-raised pointer-coarse:[&::-webkit-slider-thumb]:-mt-2.5 pointer-coarse:[&::-webkit-slider-thumb]:size-6 pointer-coarse:[&::-moz-range-thumb]:size-6'

export function SliderField(props: SliderFieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const { min, max, step, fallback, onClear, format = String } = props
  const value = props.value ?? fallback
  const isIdle = props.optional === true && props.value === undefined
  const spoken = isIdle ? 'not set' : format(value)
  const part = Math.min(1, Math.max(0, (value - min) / (max - min)))
  return (
    <FieldFrame
      field={props}
      id={id}
      aside={
        <>
          {onClear !== undefined && props.value !== undefined && (
            <IconButton
              label={`Back to default: ${props.label}`}
              icon={<RotateCcw size={14} aria-hidden />}
              size="sm"
              onClick={onClear}
              className="-my-1 pointer-coarse:-my-2.5"
            />
          )}
          <output htmlFor={id} className={props.value === undefined ? 'text-muted' : ''}>
            {spoken}
          </output>
        </>
      }
    >
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={props.disabledReason !== undefined}
        aria-valuetext={spoken}
        aria-invalid={invalid(props)}
        aria-describedby={describedBy(props, id)}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
        style={partStyle(part)}
        className={classes(track, isIdle && 'opacity-60')}
      />
    </FieldFrame>
  )
}

/** How much of the track is filled, for its gradient. */
function partStyle(part: number): CSSProperties & { '--part': string } {
  return { '--part': `${part * 100}%` }
}
