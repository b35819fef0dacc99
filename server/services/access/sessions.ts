import { type AccessSession, accessLimits } from '#contract/access/access.ts'
import type { SessionRecord } from '#server/domain/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { Entry, Newcomer } from './access-services.ts'
import type { AccessDeps } from './deps.ts'
import { noteUse } from './note-use.ts'
import { drawSecret, hashOf } from './secrets.ts'

/** Being used is noted no more often, as each note is a write to the disk. */
const noteEvery = 5 * 60_000

export interface Sessions {
  /** The one this secret opens, if it is not over; that it was used is noted. */
  find(secret: string): SessionRecord | null
  /** The id of one this secret opens or once opened. Null when it was ended. */
  idOf(secret: string): string | null
  /** Lets a browser in with a new secret; what it came with before ends. */
  begin(kind: AccessSession['kind'], newcomer: Newcomer): Entry
  list(): AccessSession[]
  end(id: string): boolean
}

export function createSessions({ store, clock, newId, draw, onEnded }: AccessDeps): Sessions {
  const byHash = (secret: string) => store.sessionByHash(hashOf(secret))
  const live = () => store.sessions().filter((session) => isLive(session, clock.now()))

  return {
    find(secret) {
      const session = byHash(secret)
      const now = clock.now()
      if (session === null || !isLive(session, now)) return null
      if (now - session.seenAt >= noteEvery) noteUse(() => store.touchSession(session.id, now))
      return session
    },
    idOf: (secret) => byHash(secret)?.id ?? null,
    begin(kind, { name, previous }) {
      const before = previous === null ? null : byHash(previous)
      if (before !== null) store.endSession(before.id)
      forgetOver()
      const others = live().filter((one) => one.kind === kind)
      if (kind === 'device' && others.length >= accessLimits.entries) {
        const message = `${accessLimits.entries} devices are paired, the most there can be. Revoke one first.`
        throw new GessoError('conflict', message)
      }
      // A browser that forgets its cookies must not keep its owner out: the login unused for longest makes room.
      for (const { id } of others.slice(accessLimits.entries - 1)) store.endSession(id)
      const secret = drawSecret(draw)
      const now = clock.now()
      const record = { id: newId(), hash: hashOf(secret), kind, name, createdAt: now, seenAt: now }
      store.addSession(record)
      return { secret, lifetime: accessLimits[kind].absolute }
    },
    list: () => live().map(({ hash: _hash, ...session }) => session),
    end(id) {
      const ended = store.endSession(id)
      if (ended) onEnded()
      return ended
    },
  }

  /** What is over still tells a browser of the owner's from a stranger's, but not for ever. */
  function forgetOver(): void {
    const now = clock.now()
    for (const session of store.sessions()) {
      if (now - session.createdAt > 2 * accessLimits.device.absolute) store.endSession(session.id)
    }
  }
}

function isLive({ kind, createdAt, seenAt }: SessionRecord, now: number): boolean {
  const { idle, absolute } = accessLimits[kind]
  return now - seenAt < idle && now - createdAt < absolute
}
