import { useId } from 'react'
import { classes } from '../classes.ts'
import { About } from './about.tsx'
import { describedBy, FieldNotes, type FieldProps, invalid, Unit } from './field.tsx'

interface SwitchFieldProps extends FieldProps {
  value: boolean
  onChange: (value: boolean) => void
}

export function SwitchField(props: SwitchFieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const disabled = props.disabledReason !== undefined
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-8 items-center gap-1 pointer-coarse:min-h-touch">
        <label
          htmlFor={id}
          className={classes(
            'flex min-h-[inherit] items-center text-sm font-strong',
            disabled ? 'text-muted' : 'cursor-pointer',
          )}
        >
          {props.label}
        </label>
        <Unit field={props} />
        <About field={props} />
        <span className="relative ml-auto inline-flex h-6 w-11 shrink-0 items-center pointer-coarse:h-11">
          <input
            id={id}
            type="checkbox"
            role="switch"
            checked={props.value}
            aria-checked={props.value}
            disabled={disabled}
            aria-invalid={invalid(props)}
            aria-describedby={describedBy(props, id)}
            onChange={(event) => props.onChange(event.target.checked)}
            className="peer absolute inset-0 z-10 m-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
          />
          <span
            aria-hidden
            className="flex h-6 w-11 items-center rounded-full border border-edge bg-line px-0.5 transition-colors peer-checked:border-accent peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:opacity-50 peer-checked:[&>span]:translate-x-5 peer-checked:[&>span]:bg-accent-ink"
          >
            <span className="size-4.5 rounded-full bg-edge transition-transform" />
          </span>
        </span>
      </div>
      <FieldNotes field={props} id={id} />
    </div>
  )
}
