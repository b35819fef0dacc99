import { createHash, timingSafeEqual } from 'node:crypto'
import { GessoError } from '#server/domain/errors.ts'
import { isLoopback } from './hosts.ts'

/**
 * Who may use a route. Every route declares one; there is no default.
 * - `anyone`: holds nothing private (the app's own files).
 * - `reader`: reads the library; refused to pages of other origins.
 * - `writer`: changes the library; our own pages, or a bearer token.
 * - `media`: a reader's picture, which SDK callers may also fetch across origins with their token.
 * - `key`: the dialects' API key.
 * - `ticket`: the body carries a one-time secret that the handler checks. Where no token is set, only pages of this
 *   machine can have got one, so what comes from elsewhere is refused before a byte of its body is read.
 * - `visitor`: whoever holds the address of a link, which is a secret; the handler asks whether it is open to them.
 */
export type Access = 'anyone' | 'reader' | 'writer' | 'media' | 'key' | 'ticket' | 'visitor'

/** What of a request decides about access. `host` has already been checked against the allow-list. */
export interface Caller {
  host: string
  header: (name: string) => string | undefined
}

/** `token` is GESSO_API_TOKEN; null when none is set, and then any bearer token from this machine will do. */
export interface AccessPolicy {
  token: string | null
}

/** @throws GessoError `forbidden_origin` or `unauthorized`. */
export function checkAccess(who: Access, caller: Caller, policy: AccessPolicy): void {
  switch (who) {
    case 'anyone':
    case 'visitor':
      return
    case 'ticket':
      if (policy.token === null && !isFromThisMachine(caller)) throw foreignOrigin()
      return
    case 'reader':
      if (!isOwnReader(caller)) throw foreignOrigin()
      return
    case 'media':
      if (!isOwnReader(caller) && !holdsKey(caller, policy)) throw foreignOrigin()
      return
    case 'writer':
      checkWriter(caller, policy)
      return
    case 'key':
      if (!holdsKey(caller, policy)) {
        throw new GessoError('unauthorized', 'This address needs an API key as a bearer token.')
      }
      return
    default:
      throw new GessoError('internal', `No rule for access ${String(who satisfies never)}.`)
  }
}

function checkWriter(caller: Caller, policy: AccessPolicy): void {
  const bearer = bearerToken(caller)
  if (bearer !== null && policy.token !== null) {
    if (!sameSecret(bearer, policy.token)) {
      throw new GessoError('unauthorized', 'The bearer token is not the one this server was given.')
    }
    return
  }
  if (bearer !== null && isFromNoOtherOrigin(caller)) return
  if (!isOwnPage(caller)) throw foreignOrigin()
}

/** A page cannot forge Sec-Fetch-Site or Origin; a caller that sends neither is no page and needs a token. */
function isOwnPage(caller: Caller): boolean {
  const site = caller.header('sec-fetch-site')
  const origin = caller.header('origin')
  if (origin !== undefined && !isOwnOrigin(origin, caller.host)) return false
  return site === undefined ? origin !== undefined : site === 'same-origin'
}

/**
 * `same-site` counts as foreign: every port of localhost is the same site. Following a link to a
 * picture or typing its address is a top-level navigation, which hands the bytes to no page.
 */
function isOwnReader(caller: Caller): boolean {
  const isTopLevel =
    caller.header('sec-fetch-mode') === 'navigate' && caller.header('sec-fetch-dest') === 'document'
  return isTopLevel || isFromNoOtherOrigin(caller)
}

function isFromNoOtherOrigin(caller: Caller): boolean {
  const site = caller.header('sec-fetch-site')
  const origin = caller.header('origin')
  if (origin !== undefined && !isOwnOrigin(origin, caller.host)) return false
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Without a configured token, pages served from this machine may use any key; the web may not. */
function holdsKey(caller: Caller, policy: AccessPolicy): boolean {
  const bearer = bearerToken(caller)
  if (bearer === null) return false
  return policy.token === null ? isFromThisMachine(caller) : sameSecret(bearer, policy.token)
}

/** A page of any server on this machine, ours or not, or a caller that is no page. */
function isFromThisMachine(caller: Caller): boolean {
  const origin = caller.header('origin')
  if (origin === undefined) return isFromNoOtherOrigin(caller)
  return isOwnOrigin(origin, caller.host) || isLoopbackOrigin(origin)
}

/** SDKs keep a key's own `bearer ` prefix as it was typed, so the scheme's case is free. */
function bearerToken(caller: Caller): string | null {
  const match = /^bearer +([\x21-\x7e]+)$/i.exec(caller.header('authorization') ?? '')
  return match?.[1] ?? null
}

/** A configured name may stand behind a proxy that speaks https; a loopback name never does. */
function isOwnOrigin(origin: string, host: string): boolean {
  if (origin === `http://${host}`) return true
  return origin === `https://${host}` && !isLoopback(host.replace(/:\d+$/, ''))
}

function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return (protocol === 'http:' || protocol === 'https:') && isLoopback(hostname)
}

/** Hashing first gives both sides one length and leaves nothing to time. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function foreignOrigin(): GessoError {
  return new GessoError(
    'forbidden_origin',
    'This request does not come from a page of this studio, and carries no token that allows it.',
  )
}
