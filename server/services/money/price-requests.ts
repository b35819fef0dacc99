import type { GenerationRequest } from '#contract/studio/generation.ts'
import { pictureCount } from '#contract/studio/request-facts.ts'
import type { Price } from '#contract/studio/spending.ts'
import { canonicalJson } from '#server/domain/canonical-json.ts'
import type { Clock } from '#server/domain/clock.ts'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type { PriceOutcome, RemoteService } from '#server/domain/remote/service-account.ts'
import { named } from '../connections/refused-problem.ts'
import type { Connections } from '../connections/create-connections.ts'
import { withDeadline } from '../pictures/with-deadline.ts'

const deadlineMs = 10_000
/** A form asks at every change, and a price does not change so soon. */
const lifeMs = 10 * 60_000
const mostKept = 300
/** A grid of a hundred cells asks for as many prices. */
const atOnce = 4

interface PriceDeps {
  connections: Pick<Connections, 'list' | 'service' | 'pricePerPicture'>
  clock: Clock
}

export interface PriceRequests {
  price(engine: string, request: GenerationRequest, signal?: AbortSignal): Promise<Price>
}

/** What a request costs: as its service says, or as the owner set it per picture. */
export function createPriceRequests({ connections, clock }: PriceDeps): PriceRequests {
  const inTurn = limitConcurrency(atOnce)
  /** By what would be asked, so that another key or address asks anew. */
  const answers = new WeakMap<RemoteService, Map<string, Answer>>()

  function ask(service: RemoteService, request: GenerationRequest): Promise<PriceOutcome> {
    const known = answers.get(service) ?? new Map<string, Answer>()
    answers.set(service, known)
    const key = pricedPart(request)
    const before = known.get(key)
    if (before !== undefined && clock.now() - before.at < lifeMs) return before.outcome
    const late = () => new Error(`The service did not answer within ${deadlineMs / 1000} seconds.`)
    const outcome = inTurn(() =>
      withDeadline(
        clock,
        { ms: deadlineMs, late, given: undefined },
        async (signal): Promise<PriceOutcome> =>
          (await service.account.price?.(request, signal)) ?? {
            kind: 'unreachable',
            words: 'The service prices nothing beforehand.',
          },
      ),
    ).catch((error: unknown): PriceOutcome => {
      return { kind: 'unreachable', words: error instanceof Error ? error.message : String(error) }
    })
    known.delete(key)
    known.set(key, { at: clock.now(), outcome })
    const [oldest] = known.keys()
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
    void outcome.then(({ kind }) => {
      if (kind !== 'priced' && known.get(key)?.outcome === outcome) known.delete(key)
    })
    return outcome
  }

  return {
    async price(engine, request, signal) {
      const connection = connections.list().find(({ id }) => id === engine)
      const service = connection && connections.service(engine)
      if (!connection || !service) return { kind: 'free' }
      const perPicture = connections.pricePerPicture(connection)
      if (perPicture !== null) return priceAt(perPicture * pictureCount(request), 'dollars', false)
      const { name } = connection
      if (service.account.price === undefined) {
        const words = `${name} says no prices beforehand. Set a price per picture in Settings, Connections.`
        return { kind: 'unknown', words }
      }
      const outcome = await unlessAborted(ask(service, request), signal)
      if (outcome.kind === 'priced') return priceAt(outcome.price.micros, outcome.price.unit, true)
      const { words } = outcome.kind === 'refused' ? outcome.refusal : outcome
      return {
        kind: 'unknown',
        words: `The price is not known just now. ${named(words, connection)}`,
      }
    },
  }
}

interface Answer {
  at: number
  outcome: Promise<PriceOutcome>
}

const priceAt = (micros: number, unit: Money['unit'], asked: boolean): Price =>
  micros === 0 ? { kind: 'free' } : { kind: 'known', unit, micros, asked }

/** The answer is for others too: who no longer waits for it does not end it. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** All that can bear on a price: not what is to be seen in the pictures, or who may see them. */
function pricedPart(request: GenerationRequest): string {
  const { prompt: _prompt, negative_prompt: _negative, seed: _seed, ...rest } = request
  return canonicalJson({ ...rest, public: undefined })
}
