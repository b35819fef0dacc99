import { useState } from 'react'
import type { Access } from '#contract/access/access.ts'
import { Button } from '#src/ui/button.tsx'
import { PasswordDialog } from './password-dialog.tsx'

interface PasswordRowProps {
  source: NonNullable<Access['owner']>['password']
  you: Access['you']
}

const words = {
  none: 'None. With one, any browser that reaches this studio can log in.',
  settings: 'Set here',
  environment: 'Set by GESSO_PASSWORD where Gesso is started; change it there',
}

export function PasswordRow({ source, you }: PasswordRowProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-strong">Password</p>
        <p className="text-xs text-muted">{words[source]}</p>
      </div>
      {source !== 'environment' && (
        <Button onClick={() => setOpen(true)}>
          {source === 'none' ? 'Set password' : 'Change password'}
        </Button>
      )}
      {open && (
        <PasswordDialog
          isFirst={source === 'none'}
          asksCurrent={source !== 'none' && you.kind !== 'here'}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
