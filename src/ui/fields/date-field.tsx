import { useId } from 'react'
import { controlLook } from './control-look.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface DateFieldProps extends FieldProps {
  /** As `yyyy-mm-dd`, empty for none. */
  value: string
  min?: string
  onChange: (value: string) => void
}

/** A day, by the browser's own calendar. */
export function DateField(props: DateFieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <FieldFrame field={props} id={id}>
      <input
        id={id}
        type="date"
        value={props.value}
        min={props.min}
        disabled={props.disabledReason !== undefined}
        aria-invalid={invalid(props)}
        aria-describedby={describedBy(props, id)}
        onChange={(event) => props.onChange(event.target.value)}
        className={controlLook}
      />
    </FieldFrame>
  )
}
