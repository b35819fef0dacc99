import { isIP } from 'node:net'
import { maxUrlLength } from '#contract/together/limits.ts'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import type { ForeignRules } from './foreign-rules.ts'

/** Names that resolve, if at all, to something on this machine or its network. */
const localNames =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|alt|onion|test|invalid|example)$/

/** A host as DNS knows them: at least two labels, without the dot that ends a full name. */
const publicName =
  /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * An address as the standard for URLs reads it, which turns every spelling of an IP address (octal, decimal, short,
 * full-width) into the usual one. Whoever goes on uses only what this returns, never the text again.
 * @throws ForeignPictureError
 */
export function checkAddress(text: string, rules: ForeignRules, base?: URL): URL {
  if (text.length > maxUrlLength) {
    throw malformed(`is over ${maxUrlLength} characters long, the most an address may have`)
  }
  // Parsers drop tabs, line ends and outer blanks without a word, and take a backslash for a slash.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\]/.test(text) || !URL.canParse(text, base?.href)) {
    throw malformed('is not a well-formed address')
  }
  const url = new URL(text, base)
  if (!rules.protocols.includes(url.protocol)) throw notAllowed('must begin with https://')
  if (url.username !== '' || url.password !== '') {
    throw notAllowed('must not contain a user name or password')
  }
  const port = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port)
  if (rules.ports !== null && !rules.ports.includes(port)) {
    throw notAllowed('must not name a port: only 443 is allowed')
  }
  if (literalOf(url) === null) checkName(url.hostname)
  else if (!rules.mayConnect(literalOf(url) ?? '')) throw notPublic()
  return url
}

/** The IP address that a host is, without brackets; null when it is a name. */
export function literalOf({ hostname }: URL): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return isIP(bare) === 0 ? null : bare
}

export function notPublic(): ForeignPictureError {
  return notAllowed('leads to an address that is not on the public internet')
}

function checkName(name: string): void {
  if (!publicName.test(name) || localNames.test(name)) throw notPublic()
}

function malformed(message: string): ForeignPictureError {
  return new ForeignPictureError('address_malformed', message)
}

function notAllowed(message: string): ForeignPictureError {
  return new ForeignPictureError('address_not_allowed', message)
}
