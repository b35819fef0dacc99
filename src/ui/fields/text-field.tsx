import { useId } from 'react'
import { controlLook } from './control-look.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Not shown while it is typed: the password there is, a new one, or a key no browser is to remember. */
  secret?: 'current-password' | 'new-password' | 'off'
}

/** One line of text that is no prose: nothing is spelt or capitalised for one. */
export function TextField(props: TextFieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <FieldFrame field={props} id={id}>
      <input
        id={id}
        type={props.secret === undefined ? 'text' : 'password'}
        value={props.value}
        placeholder={props.placeholder}
        disabled={props.disabledReason !== undefined}
        autoComplete={props.secret ?? 'off'}
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={invalid(props)}
        aria-describedby={describedBy(props, id)}
        onChange={(event) => props.onChange(event.target.value)}
        className={controlLook}
      />
    </FieldFrame>
  )
}
