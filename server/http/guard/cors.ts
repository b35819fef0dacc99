import type { Access } from './access.ts'
import type { Caller } from './caller.ts'

/** Only what the official SDKs call from a browser is shared; our own endpoints send no CORS header at all. */
export function isShared(who: Access): boolean {
  return who === 'key' || who === 'ticket' || who === 'media'
}

/**
 * Answers carry the caller's own origin, refusals too, so that an SDK in a page can read why. That
 * gives nothing away: what a foreign page may have is decided by `checkAccess`, before the handler.
 */
export function corsHeaders(caller: Caller): Record<string, string> {
  const origin = caller.header('origin')
  if (origin === undefined) return { vary: 'Origin' }
  return { 'access-control-allow-origin': origin, vary: 'Origin' }
}

/** A star would not cover Authorization, and SDKs add headers of their own: what is asked for is named back. */
export function preflightHeaders(
  caller: Caller,
  methods: readonly string[],
): Record<string, string> {
  const asked = (caller.header('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[a-z0-9!#$%&'*+.^_`|~-]{1,64}$/.test(name))
    .slice(0, 32)
  const headers: Record<string, string> = {
    ...corsHeaders(caller),
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': [...new Set(['authorization', 'content-type', ...asked])].join(
      ', ',
    ),
    'access-control-max-age': '600',
    vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
  }
  if (caller.header('access-control-request-private-network') === 'true') {
    headers['access-control-allow-private-network'] = 'true'
  }
  return headers
}
