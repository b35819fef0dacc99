import { KeyRound, Smartphone } from 'lucide-react'
import type { Access, AccessSession } from '#contract/access/access.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { endSession } from '../api/changes.ts'
import { useChange } from '../api/use-change.ts'
import { EntryList, EntryRow } from './entry-list.tsx'

interface DeviceListProps {
  sessions: readonly AccessSession[]
  you: Access['you']
}

/** Every browser that was let in, and a way to put each out again. */
export function DeviceList({ sessions, you }: DeviceListProps) {
  const now = useNow()
  const end = useChange({
    send: endSession,
    said: ({ name }: AccessSession) => `${name} is put out`,
    what: 'revoke it',
  })
  if (sessions.length === 0) return null
  return (
    <EntryList label="Devices">
      {sessions.map((session) => {
        const { id, kind, name, seenAt } = session
        const Icon = kind === 'device' ? Smartphone : KeyRound
        const isOwn = id === you.sessionId
        return (
          <EntryRow
            key={id}
            icon={<Icon size={18} aria-hidden />}
            name={name}
            details={
              <>
                {kind === 'device' ? 'Paired' : 'Logged in'} ·{' '}
                {isOwn ? (
                  'this device'
                ) : (
                  <time title={exactTime(seenAt)}>used {timeAgo(seenAt, now)}</time>
                )}
              </>
            }
            {...(isOwn
              ? {}
              : {
                  action: {
                    label: 'Revoke',
                    full: `Revoke ${name}`,
                    disabled: end.isPending,
                    onPress: () => end.mutate(session),
                  },
                })}
          />
        )
      })}
    </EntryList>
  )
}
