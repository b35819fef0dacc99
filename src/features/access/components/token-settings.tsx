import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import type { Access, AccessToken } from '#contract/access/access.ts'
import { timeAgo, useNow } from '#src/lib/clock.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { accessQuery } from '../api/access-query.ts'
import { revokeToken, setAnyKey } from '../api/changes.ts'
import { useChange } from '../api/use-change.ts'
import { tokenWords } from '../logic/words.ts'
import { EntryList, EntryRow } from './entry-list.tsx'
import { NewTokenDialog } from './new-token-dialog.tsx'

/** Where programs find this studio. */
const home = location.origin + siteBase

type Owner = NonNullable<Access['owner']>

/** Keys for programs: what each may do, and a way to end each. */
export function TokenSettings() {
  const { data, error } = useQuery(accessQuery)
  if (error !== null) return <p className="text-sm text-muted">{error.message}</p>
  if (data === undefined) return <Skeleton className="h-24 w-full" />
  if (data.owner === null) {
    return (
      <p className="text-sm text-muted">
        Tokens are made on the computer that Gesso runs on, or after logging in with the password.
      </p>
    )
  }
  return <Tokens owner={data.owner} />
}

function Tokens({ owner }: { owner: Owner }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col items-start gap-3">
        <p className="text-sm text-muted">
          For programs that use Leonardo’s or Together’s SDK with this studio, at{' '}
          <span className="inline-block max-w-full break-all text-ink">{home}/api/rest/v1</span> and{' '}
          <span className="inline-block max-w-full break-all text-ink">{home}/v1</span>.
        </p>
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => setOpen(true)}>
          New token
        </Button>
      </div>
      <TokenList tokens={owner.tokens} />
      <AnyKeySwitch owner={owner} />
      {open && <NewTokenDialog onClose={() => setOpen(false)} />}
    </div>
  )
}

function TokenList({ tokens }: { tokens: readonly AccessToken[] }) {
  const now = useNow()
  const revoke = useChange({
    send: revokeToken,
    said: ({ name }: AccessToken) => `${name} is revoked`,
    what: 'revoke it',
  })
  if (tokens.length === 0) return null
  return (
    <EntryList label="Tokens">
      {tokens.map((token) => {
        const used = token.usedAt === null ? 'never used' : `used ${timeAgo(token.usedAt, now)}`
        return (
          <EntryRow
            key={token.id}
            icon={<KeyRound size={18} aria-hidden />}
            name={token.name}
            details={`${tokenWords(token)} · ${used}`}
            action={{
              label: 'Revoke',
              full: `Revoke ${token.name}`,
              disabled: revoke.isPending,
              onPress: () => revoke.mutate(token),
            }}
          />
        )
      })}
    </EntryList>
  )
}

function AnyKeySwitch({ owner }: { owner: Owner }) {
  const change = useChange({ send: setAnyKey, what: 'change it' })
  const reason = owner.configuredKey
    ? { disabledReason: 'GESSO_API_TOKEN is set, and every program needs it or a token.' }
    : {}
  return (
    <SwitchField
      label="Programs on this computer may use any key"
      hint={anyKeyWords(owner)}
      value={change.isPending ? change.variables : owner.anyKey}
      onChange={(on) => change.mutate(on)}
      {...reason}
    />
  )
}

function anyKeyWords({ anyKey, tokens }: Owner): string {
  if (!anyKey) return 'Off: every program needs a token'
  return tokens.length === 0
    ? 'Turns off by itself with the first token'
    : 'On: here programs get by without a token, and without its limits'
}
