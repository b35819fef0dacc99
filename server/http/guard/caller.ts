import { isLoopback } from './hosts.ts'

/** What of a request decides about access. `host` has already been checked against the allow-list. */
export interface Caller {
  host: string
  method: string
  header: (name: string) => string | undefined
  /** SDKs keep a key's own `bearer ` prefix as it was typed, so the scheme's case is free. */
  bearer: string | null
}

export function bearerOf(authorization: string | undefined): string | null {
  return /^bearer +([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1] ?? null
}

/** A page cannot forge Sec-Fetch-Site or Origin; a caller that sends neither is no page and needs a token. */
export function isOwnPage(caller: Caller): boolean {
  const site = caller.header('sec-fetch-site')
  const origin = caller.header('origin')
  if (origin !== undefined && !isOwnOrigin(origin, caller.host)) return false
  return site === undefined ? origin !== undefined : site === 'same-origin'
}

/**
 * Certainly a page of another origin. A form of ours that is sent without script may say `null`, as our pages tell
 * nobody where one comes from.
 */
export function isOtherPage(caller: Caller): boolean {
  const site = caller.header('sec-fetch-site')
  const origin = caller.header('origin') ?? 'null'
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return origin !== 'null' && !isOwnOrigin(origin, caller.host)
}

/**
 * `same-site` counts as foreign: every port of localhost is the same site. Following a link to a
 * picture or typing its address is a top-level navigation, which hands the bytes to no page.
 */
export function isOwnReader(caller: Caller): boolean {
  const isTopLevel =
    caller.header('sec-fetch-mode') === 'navigate' && caller.header('sec-fetch-dest') === 'document'
  return isTopLevel || isFromNoOtherOrigin(caller)
}

export function isFromNoOtherOrigin(caller: Caller): boolean {
  const site = caller.header('sec-fetch-site')
  const origin = caller.header('origin')
  if (origin !== undefined && !isOwnOrigin(origin, caller.host)) return false
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** A page of any server on this machine, ours or not, or a caller that is no page. */
export function isFromThisMachine(caller: Caller): boolean {
  const origin = caller.header('origin')
  if (origin === undefined) return isFromNoOtherOrigin(caller)
  return isOwnOrigin(origin, caller.host) || isLoopbackOrigin(origin)
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
