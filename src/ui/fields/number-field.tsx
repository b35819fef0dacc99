import { type KeyboardEvent, useId, useState } from 'react'
import { Minus, Plus } from 'lucide-react'
import { classes } from '../classes.ts'
import { IconButton } from '../icon-button.tsx'
import { controlLook } from './control-look.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'
import { parseNumber, stepFrom } from './number-step.ts'

interface NumberFieldProps extends FieldProps {
  /** Absent: the default is in force and shown as a placeholder. */
  value: number | undefined
  onChange: (value: number | undefined) => void
  min: number
  max: number
  step?: number
  /** Where stepping starts without a value. */
  fallback?: number
  placeholder?: string
}

/**
 * A spinbutton. Typing is never corrected under one's fingers: what is out of range is the form's to refuse,
 * with words. (The native number input drops what it cannot read and changes on the wheel.)
 */
export function NumberField(props: NumberFieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const { value, min, max, step = 1, fallback = min, label } = props
  const [typed, setTyped] = useState<string | null>(null)
  const disabled = props.disabledReason !== undefined

  function move(direction: 1 | -1, steps = 1) {
    setTyped(null)
    props.onChange(
      value === undefined ? fallback : stepFrom(value, direction, { min, max, step: step * steps }),
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(by > 0 ? 1 : -1, Math.abs(by))
  }

  // Half a number is usually out of range: errors wait until the typing is done.
  const field = typed === null ? props : { ...props, error: undefined, problems: undefined }

  return (
    <FieldFrame field={field} id={id}>
      <div className="relative">
        <input
          id={id}
          type="text"
          role="spinbutton"
          inputMode={Number.isInteger(step) ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={typed ?? (value === undefined ? '' : String(value))}
          placeholder={props.placeholder}
          disabled={disabled}
          aria-valuenow={value}
          aria-valuetext={value === undefined ? (props.placeholder ?? 'not set') : undefined}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={invalid(field)}
          aria-describedby={describedBy(field, id)}
          onChange={(event) => {
            setTyped(event.target.value)
            props.onChange(parseNumber(event.target.value))
          }}
          onBlur={() => setTyped(null)}
          onKeyDown={onKeyDown}
          className={classes(controlLook, 'pr-17 pointer-coarse:pr-23')}
        />
        <span className="absolute inset-y-0 right-0.5 flex items-center">
          <IconButton
            label={`Decrease ${label}`}
            icon={<Minus size={14} aria-hidden />}
            size="sm"
            tabIndex={-1}
            disabled={disabled || (value ?? fallback) <= min}
            onClick={() => move(-1)}
          />
          <IconButton
            label={`Increase ${label}`}
            icon={<Plus size={14} aria-hidden />}
            size="sm"
            tabIndex={-1}
            disabled={disabled || (value ?? fallback) >= max}
            onClick={() => move(1)}
          />
        </span>
      </div>
    </FieldFrame>
  )
}
