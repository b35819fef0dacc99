import type { TokenScope } from '#contract/access/access.ts'
import { accessLimits } from '#contract/access/access.ts'
import type { Actor } from '#server/domain/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import {
  type Caller,
  isFromThisMachine,
  isOtherPage,
  isOwnPage,
  isOwnReader,
  isFromNoOtherOrigin,
} from './caller.ts'

/**
 * Who may use a route. Every route declares one; there is no default.
 * - `anyone`: holds nothing private (the app's own files).
 * - `guest`: our own pages, let in or not: logging in and out, pairing.
 * - `reader`: reads the library; its owner on any device, and no page of another origin.
 * - `writer`: changes the library; the same from our own pages, or with a bearer token.
 * - `admin`: says who else may get in; the owner at the machine, or logged in by password a moment ago.
 * - `media`: a reader's picture, which SDK callers may also fetch across origins with their key.
 * - `key`: the dialects' API key, which must have the route's scope.
 * - `ticket`: the body carries a one-time secret that the handler checks. Where any key will do, only pages of this
 *   machine can have got one, so what comes from elsewhere is refused before a byte of its body is read.
 * - `hook`: a service that says something is new, with the secret agreed with it; no page.
 * - `visitor`: whoever holds the address of a link, which is a secret; the handler asks whether it is open to them.
 *   Nothing is changed for a page of another origin.
 */
export type Access =
  | 'anyone'
  | 'guest'
  | 'visitor'
  | 'reader'
  | 'writer'
  | 'admin'
  | 'media'
  | 'key'
  | 'ticket'
  | 'hook'

/** Whether programs at this machine may use any key; read at each request. */
export interface AccessPolicy {
  takesAnyKey: () => boolean
  now: () => number
  /** Whether this is the secret agreed with a service; absent where none was. */
  isHook?: (bearer: string | null) => boolean
}

/** What a route asks for. */
export interface Wanted {
  who: Access
  /** What a key must allow. */
  scope: TokenScope
}

/** @throws GessoError `forbidden_origin`, `unauthorized` or `forbidden`. */
export function checkAccess(
  { who, scope }: Wanted,
  caller: Caller,
  actor: Actor,
  policy: AccessPolicy,
): void {
  switch (who) {
    case 'anyone':
      return
    case 'guest':
      if (!isOwnPage(caller)) throw foreignOrigin()
      return
    case 'visitor':
      if (!isRead(caller) && isOtherPage(caller)) throw foreignOrigin()
      return
    case 'ticket':
      if (policy.takesAnyKey() && !isFromThisMachine(caller)) throw foreignOrigin()
      return
    case 'hook':
      if (isOtherPage(caller) || policy.isHook?.(caller.bearer) !== true) throw needsSecret()
      return
    case 'reader':
      if (!isOwnReader(caller)) throw foreignOrigin()
      requireOwner(actor)
      return
    case 'media':
      checkMedia(caller, actor, policy)
      return
    case 'writer':
      checkWriter(caller, actor)
      return
    case 'admin':
      checkAdmin(caller, actor, policy)
      return
    case 'key':
      checkKey(scope, caller, actor, policy)
      return
    default:
      throw new GessoError('internal', `No rule for access ${String(who satisfies never)}.`)
  }
}

const isRead = ({ method }: Caller) => method === 'GET' || method === 'HEAD'

/** The owner, or who was given the owner's own key. */
function requireOwner(actor: Actor): void {
  if (['here', 'key', 'login', 'device'].includes(actor.kind)) return
  if (actor.kind === 'token') {
    throw new GessoError('forbidden', 'This token is for the SDK addresses and pictures only.')
  }
  if (actor.kind === 'refused') throw wrongKey()
  throw new GessoError('unauthorized', 'Log in, or pair this device, to use this studio.')
}

function checkWriter(caller: Caller, actor: Actor): void {
  // A program without any key cannot be told from a page of an old browser, so it needs one, whichever.
  const isProgram = caller.bearer !== null && isFromNoOtherOrigin(caller)
  const isAllowedKey = actor.kind === 'key'
  if (actor.kind === 'refused') throw wrongKey()
  if (!isAllowedKey && !isProgram && !isOwnPage(caller)) throw foreignOrigin()
  requireOwner(actor)
}

function checkAdmin(caller: Caller, actor: Actor, policy: AccessPolicy): void {
  checkWriter(caller, actor)
  if (actor.kind === 'here' || actor.kind === 'key') return
  if (actor.kind !== 'login') {
    const message =
      'A paired device may not change who gets in. Use the computer that Gesso runs on, or log in.'
    throw new GessoError('forbidden', message)
  }
  if (policy.now() - actor.startedAt < accessLimits.fresh) return
  const minutes = accessLimits.fresh / 60_000
  const message = `Log out and in again to change this: the login is over ${minutes} minutes old.`
  throw new GessoError('forbidden', message)
}

function checkMedia(caller: Caller, actor: Actor, policy: AccessPolicy): void {
  if (actor.kind === 'token') return
  if (actor.kind === 'key') return
  if (!isOwnReader(caller)) {
    const isOpenKey = actor.kind === 'here' && holdsAnyKey(caller, policy)
    if (!isOpenKey) throw foreignOrigin()
  }
  requireOwner(actor)
}

function checkKey(scope: TokenScope, caller: Caller, actor: Actor, policy: AccessPolicy): void {
  if (actor.kind === 'key') return
  if (actor.kind === 'here' && holdsAnyKey(caller, policy)) return
  if (actor.kind !== 'token') throw needsKey()
  if (actor.scopes.has(scope)) return
  const words = { read: 'read', create: 'create pictures', delete: 'delete' }
  throw new GessoError('forbidden', `This token may not ${words[scope]}.`)
}

/** Pages served from this machine may use any key while none was made; the web may not. */
function holdsAnyKey(caller: Caller, policy: AccessPolicy): boolean {
  return caller.bearer !== null && policy.takesAnyKey() && isFromThisMachine(caller)
}

function needsKey(): GessoError {
  return new GessoError('unauthorized', 'This address needs an API key as a bearer token.')
}

function needsSecret(): GessoError {
  const message = 'This address needs the secret agreed with the service, as a bearer token.'
  return new GessoError('unauthorized', message)
}

function wrongKey(): GessoError {
  return new GessoError('unauthorized', 'The bearer token is not one that this server knows.')
}

function foreignOrigin(): GessoError {
  return new GessoError(
    'forbidden_origin',
    'This request does not come from a page of this studio, and carries no token that allows it.',
  )
}
