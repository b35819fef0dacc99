import { useState } from 'react'
import { accessLimits } from '#contract/access/access.ts'
import { HttpError } from '#src/lib/http.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { setPassword } from '../api/changes.ts'
import { useChange } from '../api/use-change.ts'

interface PasswordDialogProps {
  /** Whether the one there is must be given first. */
  asksCurrent: boolean
  isFirst: boolean
  onClose: () => void
}

const { min } = accessLimits.password

export function PasswordDialog({ asksCurrent, isFirst, onClose }: PasswordDialogProps) {
  const [current, setCurrent] = useState('')
  const [password, setTyped] = useState('')
  const change = useChange({ send: setPassword, said: () => 'The password is set' })
  const refusedField = change.error instanceof HttpError ? change.error.issues[0]?.fields[0] : null
  const errorAt = (field: string) =>
    change.error !== null && (refusedField ?? 'password') === field
      ? { error: change.error.message }
      : {}

  function submit() {
    const given = { password, ...(asksCurrent ? { current } : {}) }
    change.mutate(given, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={isFirst ? 'Set a password' : 'Change the password'}
      footer={
        <Button
          variant="primary"
          type="submit"
          form="password-form"
          disabled={password.length < min || change.isPending}
        >
          {isFirst ? 'Set password' : 'Change password'}
        </Button>
      }
    >
      <form
        id="password-form"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {asksCurrent && (
          <TextField
            label="Current password"
            secret="current-password"
            value={current}
            onChange={setCurrent}
            {...errorAt('current')}
          />
        )}
        <TextField
          label="New password"
          secret="new-password"
          hint={`At least ${min} characters; a few words are easier to remember than signs`}
          value={password}
          onChange={setTyped}
          {...errorAt('password')}
        />
        {!isFirst && (
          <p className="text-sm text-muted">Every other device is logged out, paired ones too.</p>
        )}
      </form>
    </Dialog>
  )
}
