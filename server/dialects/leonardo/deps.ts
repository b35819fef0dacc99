import type { AccessServices } from '#server/services/access/access-services.ts'
import type { MoneyServices } from '#server/services/money/money-services.ts'
import type { Services } from '#server/services/services.ts'

/** Everything this door needs. */
export interface LeonardoDeps {
  services: Services
  access: AccessServices
  money: MoneyServices
  isStopping: () => boolean
  /** Draws the id of a new generation: callers of this API send none. */
  newId: () => string
  /** Signs upload tickets; a new one each run ends those of the last. */
  ticketSecret: Uint8Array
}
