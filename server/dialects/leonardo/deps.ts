import type { AppContext } from '#server/http/context.ts'
import { hostOf } from '#server/http/context.ts'
import type { Services } from '#server/services/services.ts'

/** Everything this door needs. */
export interface LeonardoDeps {
  services: Services
  isStopping: () => boolean
  /** Draws the id of a new generation: callers of this API send none. */
  newId: () => string
  /** Signs upload tickets; a new one each run ends those of the last. */
  ticketSecret: Uint8Array
}

/** Addresses in answers are absolute, on the very name that the caller used to reach us. */
export function absoluteUrl(c: AppContext, path: string): string {
  return new URL(path, `${new URL(c.req.url).protocol}//${hostOf(c)}`).href
}
