import type { Actor } from '#server/domain/access.ts'
import type { AccessServices, Credentials } from './access-services.ts'
import type { AccessDeps } from './deps.ts'
import { createLimitTries } from './limit-tries.ts'
import { createLoginServices } from './logins.ts'
import { createPairingServices } from './pairing.ts'
import { createPasses } from './passes.ts'
import { sameSecret } from './secrets.ts'
import { createSessions } from './sessions.ts'
import { createTokens, scopesOf } from './tokens.ts'

/** Who may get in, put together. */
export function createAccess(deps: AccessDeps): AccessServices {
  const { configuredKey } = deps
  const sessions = createSessions(deps)
  const limitTries = createLimitTries(deps, sessions.idOf)
  const logins = createLoginServices(deps, sessions, limitTries)
  const { find: findToken, ...tokens } = createTokens(deps)

  const { isPending, ...pairing } = createPairingServices(deps, sessions, limitTries)

  /** Null when this key is unknown here. */
  function byKey(bearer: string): Actor | null {
    if (configuredKey !== null && sameSecret(bearer, configuredKey)) return { kind: 'key' }
    const token = findToken(bearer)
    if (token === null) return configuredKey === null ? null : { kind: 'refused' }
    if (token.revoked) return { kind: 'refused' }
    return { kind: 'token', tokenId: token.id, scopes: scopesOf(token) }
  }

  function bySession(secret: string): Actor | null {
    const session = sessions.find(secret)
    if (session === null) return null
    const { id: sessionId, kind, createdAt: startedAt } = session
    return kind === 'login' ? { kind, sessionId, startedAt } : { kind, sessionId }
  }

  function identify({ isLocal, bearer, session }: Credentials): Actor {
    // A key counts before everything else: who shows one is to have what it allows, and no more.
    const keyed = bearer === null ? null : byKey(bearer)
    if (keyed !== null) return keyed
    if (isLocal) return { kind: 'here' }
    if (bearer !== null) return { kind: 'refused' }
    return (session === null ? null : bySession(session)) ?? { kind: 'nobody' }
  }

  return {
    identify,
    ...logins,
    ...tokens,
    isStillIn: (actor) =>
      !('sessionId' in actor) || sessions.list().some(({ id }) => id === actor.sessionId),
    ...pairing,
    ...createPasses(deps),
    hasWayIn: () =>
      logins.hasPassword() || isPending() || sessions.list().some(({ kind }) => kind === 'device'),
    logout(actor) {
      if (actor.kind === 'login' || actor.kind === 'device') sessions.end(actor.sessionId)
    },
    sessions: sessions.list,
    endSession: sessions.end,
    hasConfiguredKey: () => configuredKey !== null,
  }
}
