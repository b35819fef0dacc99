import type { AccessServices } from '#server/services/access/access-services.ts'
import type { Services } from '#server/services/services.ts'

/** Everything this door needs. */
export interface TogetherDeps {
  services: Services
  access: AccessServices
  /** Draws the id of a new generation: callers of this API send none. */
  newId: () => string
}
