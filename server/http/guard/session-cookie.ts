import type { Arrival } from './arrival.ts'
import { readCookie } from './read-cookie.ts'

/** What tells the cookies of several studios on one machine apart: cookies do not know about ports. */
export interface CookieRules {
  /** Of this library. */
  instance: string
  /** Where the studio lies below its host, without a slash at the end. */
  basePath: string
}

/**
 * A name with a prefix is one that browsers take only from https, and only for this very host or path
 * (RFC 6265bis): no neighbour can plant one.
 */
export function cookieName({ scheme }: Pick<Arrival, 'scheme'>, rules: CookieRules): string {
  const prefix = scheme === 'http' ? '' : rules.basePath === '' ? '__Host-' : '__Secure-'
  return `${prefix}gesso-${rules.instance}`
}

/** The secret in a `Cookie` header. */
export function readSecret(header: string | undefined, name: string): string | null {
  const value = readCookie(header, name)
  return value !== null && /^[\w-]{43}$/.test(value) ? value : null
}

/**
 * `Lax`, not `Strict`: a link to a picture that is opened from a chat should find its owner logged in. Nothing changes
 * on a GET, and what changes something is checked by where it comes from, not by the cookie.
 */
export function setCookie(
  arrival: Pick<Arrival, 'scheme'>,
  rules: CookieRules,
  entry: { secret: string; lifetime: number } | null,
): string {
  const parts = [
    `${cookieName(arrival, rules)}=${entry?.secret ?? ''}`,
    `Path=${rules.basePath === '' ? '/' : rules.basePath}`,
    `Max-Age=${entry === null ? 0 : Math.floor(entry.lifetime / 1000)}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(arrival.scheme === 'https' ? ['Secure'] : []),
  ]
  return parts.join('; ')
}
