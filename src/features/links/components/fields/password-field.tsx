import { shareLimits } from '#contract/studio/share-limits.ts'
import { TextField } from '#src/ui/fields/text-field.tsx'
import type { LinkForm } from '../../logic/link-form.ts'

interface PasswordFieldProps {
  form: LinkForm
  onChange: (part: Partial<LinkForm>) => void
  error?: string | undefined
}

/** Shown as it is typed: it is to be told to others. */
export function PasswordField({ form, onChange, error }: PasswordFieldProps) {
  const { min, max } = shareLimits.password
  const { password, keepsPassword } = form
  const isShort = password !== '' && password.length < min
  return (
    <TextField
      label="Password"
      value={password}
      placeholder={keepsPassword ? 'As it is' : 'None'}
      onChange={(text) => onChange({ password: text.slice(0, max) })}
      error={isShort ? `A password has ${min} characters or more.` : error}
      {...(keepsPassword && {
        hint: 'This link has a password. Type another to change it.',
        fix: {
          label: 'Remove password',
          onPress: () => onChange({ password: '', keepsPassword: false }),
        },
      })}
    />
  )
}
