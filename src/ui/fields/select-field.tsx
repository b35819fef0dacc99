import { useId } from 'react'
import { ChevronDown } from 'lucide-react'
import { classes } from '../classes.ts'
import { controlLook } from './control-look.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface SelectOption<V extends string> {
  value: V
  label: string
}

interface SelectFieldProps<V extends string> extends FieldProps {
  value: V
  onChange: (value: V) => void
  options: readonly SelectOption<V>[]
}

/** A native select, so that each device shows its own list. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <FieldFrame field={props} id={id}>
      <div className="relative">
        <select
          id={id}
          value={props.value}
          disabled={props.disabledReason !== undefined}
          aria-invalid={invalid(props)}
          aria-describedby={describedBy(props, id)}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) props.onChange(chosen.value)
          }}
          className={classes(controlLook, 'cursor-pointer appearance-none pr-9')}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
        />
      </div>
    </FieldFrame>
  )
}
