import type { AccessRouteDeps } from './access/deps.ts'
import type { EventHub } from '#server/http/events/event-hub.ts'
import type { ConnectionServices } from '#server/services/connections/connection-services.ts'
import type { MoneyServices } from '#server/services/money/money-services.ts'
import type { PushServices } from '#server/services/push/create-push.ts'
import type { Services } from '#server/services/services.ts'

/** What this server is, for the health page. */
interface ServerFacts {
  version: string
  /** Version of the library's schema. */
  schema: number
}

/** Everything the studio's own routes need. */
export interface RouteDeps extends AccessRouteDeps {
  services: Services
  push: PushServices
  connections: ConnectionServices
  money: MoneyServices
  hub: EventHub
  facts: ServerFacts
  /** True from the first signal to stop on: reads go on, nothing new is begun. */
  isStopping: () => boolean
}
