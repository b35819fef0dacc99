import { GessoError } from '#server/domain/errors.ts'
import { networkOf } from '#server/domain/network-of.ts'
import { createTryLimiter } from '#server/domain/try-limiter.ts'
import type { Newcomer } from './access-services.ts'
import type { AccessDeps } from './deps.ts'

/** Per address: six tries in a row, then one every ten seconds. */
const perClient = { burst: 6, refillMs: 10_000 }
/** All strangers together, so that a thousand addresses guess a password no faster than a few: one a second. */
const together = { burst: 60, refillMs: 1_000 }

/** Guessing goes on too fast. `seconds` is how long to wait. */
export class TooManyTries extends GessoError {
  readonly seconds: number

  constructor(seconds: number) {
    const wait = seconds === 1 ? 'a second' : `${seconds} seconds`
    super('rate_limited', `Too many tries. Wait ${wait}, then try again.`)
    this.seconds = seconds
  }
}

/**
 * Takes a try from a newcomer, and answers how to give it back when it was no guess. A browser that was let in before
 * counts by itself: however many strangers guess, they do not keep the owner's own phone waiting.
 * @throws TooManyTries
 */
type LimitTry = (newcomer: Pick<Newcomer, 'client' | 'previous'>) => () => void

export interface LimitTries {
  ofPassword: LimitTry
  /** By address alone: no number of strangers finds 80 bits in ten minutes, but they could keep a new phone out. */
  ofCode: LimitTry
}

export function createLimitTries(
  { clock }: Pick<AccessDeps, 'clock'>,
  idOf: (secret: string) => string | null,
): LimitTries {
  const clients = createTryLimiter(perClient)
  const everyone = createTryLimiter(together)

  const limit = ({ client, previous }: Parameters<LimitTry>[0], isShared: boolean) => {
    const now = clock.now()
    const known = previous === null ? null : idOf(previous)
    const key = known === null ? networkOf(client) : `known ${known}`
    const wait = clients.take(key, now)
    if (wait > 0) throw new TooManyTries(Math.ceil(wait / 1000))
    if (known !== null || !isShared) return () => clients.giveBack(key, clock.now())
    const longer = everyone.take('everyone', now)
    if (longer > 0) {
      clients.giveBack(key, now)
      throw new TooManyTries(Math.ceil(longer / 1000))
    }
    return () => {
      clients.giveBack(key, clock.now())
      everyone.giveBack('everyone', clock.now())
    }
  }
  return {
    ofPassword: (newcomer) => limit(newcomer, true),
    ofCode: (newcomer) => limit(newcomer, false),
  }
}
