import type { Counter } from '#server/domain/remote/asking/ask-service.ts'
import type { RemoteLimits } from '#server/domain/remote/remote-engine.ts'

/** What a client of the images endpoint works with. */
export interface TogetherOptions extends Counter {
  /** The connection's id, which is the engine's name in every record. */
  readonly id: string
  /** `openai`: servers of one's own, which share the path and little else. */
  readonly kind: 'together' | 'openai'
  readonly limits?: Partial<RemoteLimits>
  /** How long the answer to a create, which is the pictures themselves, is waited for. */
  readonly createMs?: number
}

/** Together tells its limits only in the headers of its answers; one machine makes one picture after the other. */
export const limitsOf: Readonly<Record<TogetherOptions['kind'], RemoteLimits>> = {
  together: { concurrency: 4, createsPerMinute: 60, requestsPerMinute: 600 },
  openai: { concurrency: 1, createsPerMinute: 600, requestsPerMinute: 6000 },
}

export const createMsOf: Readonly<Record<TogetherOptions['kind'], number>> = {
  together: 2 * 60_000,
  openai: 30 * 60_000,
}
