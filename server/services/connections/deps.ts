import type { Announce } from '#server/domain/announce.ts'
import type { Clock } from '#server/domain/clock.ts'
import type { ConnectionStore } from '#server/domain/connections.ts'
import type { ConnectService } from '#server/domain/remote/service-account.ts'
import type { GivenServices } from './key-ring.ts'

export interface ConnectionDeps {
  store: ConnectionStore
  /** Of the environment, which wins over what Settings keep. */
  given: GivenServices
  connect: ConnectService
  clock: Clock
  announce: Announce
  report: (error: unknown) => void
}
