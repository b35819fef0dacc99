import type { IncomingMessage } from 'node:http'

export const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

/** The exact `Host` values a server on this port answers to: its own names there, and the configured ones. */
export function allowedHosts(
  port: number,
  names: readonly string[],
  extra: readonly string[],
): ReadonlySet<string> {
  // Clients leave out the port that their scheme implies.
  const bare = port === 80 ? names : []
  return new Set([...names.map((name) => `${name}:${port}`), ...bare, ...extra])
}

/** The names by which a server is asked that listens on `host`. A bare address cannot be rebound, as a name can. */
export function namesOf(host: string, ownAddresses: () => readonly string[]): readonly string[] {
  const asName = (address: string) => (address.includes(':') ? `[${address}]` : address)
  const isAny = host === '0.0.0.0' || host === '::'
  if (isAny) return [...loopbackNames, ...ownAddresses().map(asName)]
  return host === 'localhost' || host === '127.0.0.1' || host === '::1'
    ? loopbackNames
    : [asName(host)]
}

/**
 * The one `Host` of a request when it is on the list, else null. Node keeps the first of several,
 * takes an absolute target over the header, and lets HTTP/1.0 go without; a name that an attacker's
 * DNS points at us (rebinding) must find no such gap, so the raw header list is what counts.
 */
export function acceptedHost(
  request: Pick<IncomingMessage, 'rawHeaders' | 'url'>,
  allowed: ReadonlySet<string>,
): string | null {
  if (request.url?.startsWith('/') !== true) return null
  const { rawHeaders } = request
  let host: string | null = null
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.toLowerCase() !== 'host') continue
    if (host !== null) return null
    host = rawHeaders[at + 1] ?? ''
  }
  return host !== null && allowed.has(host) ? host : null
}

/** Whether a name or address can only mean this machine (`127.0.0.0/8`, `::1`, `localhost`). */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase()
  if (name === 'localhost' || name === '::1' || name === '[::1]') return true
  const octets = /^127\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(name)
  return octets !== null && octets.slice(1).every((octet) => Number(octet) <= 255)
}
