import type { Counter } from '#server/domain/remote/asking/ask-service.ts'
import type { RemoteLimits } from '#server/domain/remote/remote-engine.ts'

/** What a client of Leonardo's works with. */
export interface LeonardoOptions extends Counter {
  /** The connection's id, which is the engine's name in every record. */
  readonly id: string
  /** In place of what is published for new accounts. */
  readonly limits?: Partial<RemoteLimits>
  /** How long the answer to a create is waited for. */
  readonly createMs?: number
}

/** As the guides give them; `GET /me` tells an account's own concurrency. */
export const leonardoLimits: RemoteLimits = {
  concurrency: 10,
  createsPerMinute: 100,
  requestsPerMinute: 2000,
}

/** Ids go into addresses. */
export const serviceId = /^[\w-]{1,128}$/
