import { useId } from 'react'
import { classes } from '../classes.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface SegmentsProps<V extends string> extends FieldProps {
  /** Null while none is chosen. */
  value: V | null
  onChange: (value: V) => void
  options: readonly { value: V; label: string }[]
  /** The choices say by themselves what they are of: the label is for screen readers. */
  bare?: boolean
}

/** A radio group of a few short words side by side. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  const ownId = useId()
  const id = props.id ?? ownId
  const disabled = props.disabledReason !== undefined
  const group = (
    <div
      id={id}
      role="radiogroup"
      tabIndex={-1}
      {...(props.bare === true
        ? { 'aria-label': props.label }
        : { 'aria-labelledby': `${id}-label` })}
      aria-disabled={disabled || undefined}
      aria-invalid={invalid(props)}
      aria-describedby={describedBy(props, id)}
      className="flex w-full rounded-md border border-edge bg-raised p-0.5"
    >
      {props.options.map((option) => (
        <label
          key={option.value}
          className={classes(
            'relative flex min-h-7 min-w-0 flex-1 items-center justify-center rounded-sm px-1 text-xs transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-touch',
            option.value === props.value
              ? 'bg-accent-soft font-strong'
              : 'text-muted hover:text-ink',
            disabled ? 'cursor-not-allowed opacity-50' : 'cursor-pointer',
          )}
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === props.value}
            disabled={disabled}
            onChange={() => props.onChange(option.value)}
            className="absolute inset-0 m-0 size-full cursor-[inherit] opacity-0"
          />
          <span className="truncate">{option.label}</span>
        </label>
      ))}
    </div>
  )
  if (props.bare === true) return group
  return (
    <FieldFrame field={props} id={id} group>
      {group}
    </FieldFrame>
  )
}
