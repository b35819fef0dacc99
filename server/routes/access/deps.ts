import type { CookieRules } from '#server/http/guard/session-cookie.ts'
import type { NetworkControl } from '#server/http/network.ts'
import type { AccessServices } from '#server/services/access/access-services.ts'

export interface AccessRouteDeps {
  access: AccessServices
  cookies: CookieRules
  network: NetworkControl
}

/** Of every body here, in bytes. */
export const bodyLimit = 4 * 1024
