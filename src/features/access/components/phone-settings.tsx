import { useCallback, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { LogOut, Smartphone } from 'lucide-react'
import type { Access } from '#contract/access/access.ts'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { accessQuery } from '../api/access-query.ts'
import { cancelPairing, startPairing } from '../api/changes.ts'
import { useChange } from '../api/use-change.ts'
import { leave } from '../api/leave.ts'
import { DeviceList } from './device-list.tsx'
import { NetworkSwitch } from './network-switch.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { PasswordRow } from './password-row.tsx'

/** Gesso in one's pocket: pairing a device, the network it is reached by, the password, and who is in. */
export function PhoneSettings() {
  const { data, error } = useQuery(accessQuery)
  if (error !== null) return <p className="text-sm text-muted">{error.message}</p>
  if (data === undefined) return <Skeleton className="h-24 w-full" />
  return (
    <div className="flex flex-col gap-5">
      {data.owner === null ? <Paired /> : <Owner you={data.you} owner={data.owner} />}
      {data.you.sessionId !== null && <LeaveButton />}
    </div>
  )
}

function Paired() {
  return (
    <p className="text-sm text-muted">
      This device is paired. Who else gets in is decided on the computer that Gesso runs on, or
      after logging in with the password.
    </p>
  )
}

function Owner({ you, owner }: { you: Access['you']; owner: NonNullable<Access['owner']> }) {
  const { sessions, network, password } = owner
  const start = useChange({ send: startPairing, what: 'show a code' })
  const { mutate, reset } = start
  const [asked, setAsked] = useState(false)
  const renew = useCallback(() => mutate(undefined), [mutate])
  const close = useCallback(() => {
    setAsked(false)
    reset()
    // One that was used is gone already, which is all this asks for.
    void cancelPairing().catch(() => undefined)
  }, [reset])

  return (
    <>
      <div className="flex flex-col items-start gap-3">
        <p className="text-sm text-muted">
          Open this studio on a phone or another computer: what is made on one appears on all.
        </p>
        <Button
          variant="primary"
          icon={<Smartphone size={16} aria-hidden />}
          disabled={start.isPending}
          onClick={() => {
            setAsked(true)
            renew()
          }}
        >
          Pair a device
        </Button>
      </div>
      <DeviceList sessions={sessions} you={you} />
      <NetworkSwitch network={network} />
      <PasswordRow source={password} you={you} />
      {asked && start.data !== undefined && (
        <PairDialog pairing={start.data} known={sessions} onRenew={renew} onClose={close} />
      )}
    </>
  )
}

function LeaveButton() {
  const out = useChange({ send: leave, what: 'log out' })
  return (
    <Button
      className="self-start"
      icon={<LogOut size={16} aria-hidden />}
      disabled={out.isPending}
      onClick={() => out.mutate(undefined)}
    >
      Log out
    </Button>
  )
}
