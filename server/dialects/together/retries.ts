import { createHash } from 'node:crypto'
import type { GenerateImages } from '#contract/together/generate-images.ts'
import { canonicalJson } from '#server/domain/canonical-json.ts'
import type { TogetherDeps } from './deps.ts'

/** The SDK's longest pause before it asks again is 10 s; a server that restarts may take some more. */
const windowMs = 60_000

/** How far back a request of an earlier run is looked for, and among how many. */
const earlierMs = 10 * 60_000
const earlierCount = 50

interface Attempt {
  id: string
  key: string
  /** The SDK's own count: 0 for the first, then one more each time it gave up waiting. */
  count: number
  /** When the connection was lost; null while somebody waits. */
  lostAt: number | null
}

/** One connection's share in an attempt. */
export interface Claim {
  /** Id of the generation: that of the attempt before, when this one takes it up. */
  id: string
  /** The connection is at its end: with the whole answer, or without. */
  closed: (answered: boolean) => void
}

/**
 * The SDK waits a minute and then sends the very same request again, twice. What it asked for first is still being
 * made, so the later ones wait for that. Two requests that only look alike are two: a retry takes up one attempt,
 * whose own connection was lost.
 */
export function createRetries({ services, newId }: TogetherDeps) {
  const attempts = new Set<Attempt>()
  const begun = Date.now()

  function forgetOld(): void {
    for (const attempt of attempts) {
      if (attempt.lostAt !== null && Date.now() - attempt.lostAt > windowMs)
        attempts.delete(attempt)
    }
  }

  function lost(key: string, count: number): Attempt | undefined {
    return [...attempts].find(
      (one) => one.key === key && one.count === count - 1 && one.lostAt !== null,
    )
  }

  /** What was asked for before this server started is told by the library alone. */
  function fromEarlierRun(request: GenerateImages): string | undefined {
    const wanted = canonicalJson(
      services.comparable({ operation: 'together.generateImages', ...request }),
    )
    return services
      .listGenerations({ limit: earlierCount, offset: 0 })
      .generations.find(
        ({ id, createdAt, request: stored }) =>
          createdAt < begun &&
          createdAt > Date.now() - earlierMs &&
          [...attempts].every((attempt) => attempt.id !== id) &&
          canonicalJson(services.comparable(stored)) === wanted,
      )?.id
  }

  return (request: GenerateImages, count: number): Claim => {
    forgetOld()
    const key = createHash('sha256').update(canonicalJson(request)).digest('base64')
    const earlier = count > 0 ? lost(key, count) : undefined
    const id = earlier?.id ?? (count > 0 ? fromEarlierRun(request) : undefined) ?? newId()
    const attempt: Attempt = { id, key, count, lostAt: null }
    if (earlier) attempts.delete(earlier)
    attempts.add(attempt)
    return {
      id,
      closed(answered) {
        if (answered) attempts.delete(attempt)
        else attempt.lostAt ??= Date.now()
      },
    }
  }
}
