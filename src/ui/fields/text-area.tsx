import { type ReactNode, useId } from 'react'
import { classes } from '../classes.ts'
import { controlLook } from './control-look.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  name?: string
  placeholder?: string
  /** Lines shown when empty; it grows with its text. */
  rows?: number
  /** Said at the end of the label's row, such as how much room is left. */
  aside?: ReactNode
}

export function TextArea(props: TextAreaProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <FieldFrame field={props} id={id} aside={props.aside}>
      <textarea
        id={id}
        name={props.name}
        rows={props.rows ?? 3}
        value={props.value}
        placeholder={props.placeholder}
        disabled={props.disabledReason !== undefined}
        aria-invalid={invalid(props)}
        aria-describedby={describedBy(props, id)}
        onChange={(event) => props.onChange(event.target.value)}
        // The browsers that size it by its text ignore the number of rows.
        style={{ minHeight: `max(2.75rem, ${(props.rows ?? 3) * 1.25 + 1.125}rem)` }}
        className={classes(controlLook, 'field-sizing-content max-h-72 resize-y py-2')}
      />
    </FieldFrame>
  )
}
