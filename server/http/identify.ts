import type { Actor } from '#server/domain/access.ts'
import type { AccessServices } from '#server/services/access/access-services.ts'
import { type AppContext, arrivalOf, callerOf } from './context.ts'
import { passParameter } from './picture-url.ts'
import { cookieName, type CookieRules, readSecret } from './guard/session-cookie.ts'

/** Who asks, by what the request shows and where it comes from. */
export function createIdentify(
  access: Pick<AccessServices, 'identify' | 'byPass'>,
  cookies: CookieRules,
): (c: AppContext) => Actor {
  return (c) => {
    const actor = access.identify({
      isLocal: arrivalOf(c).isLocal,
      bearer: callerOf(c).bearer,
      session: sessionSecret(c, cookies),
    })
    const pass = c.req.path.startsWith('/media/') ? c.req.query(passParameter) : undefined
    return actor.kind === 'nobody' && pass !== undefined ? access.byPass(pass, c.req.path) : actor
  }
}

/** What the browser was let in with, whether or not that is over. */
export function sessionSecret(c: AppContext, cookies: CookieRules): string | null {
  return readSecret(c.req.header('cookie'), cookieName(arrivalOf(c), cookies))
}
