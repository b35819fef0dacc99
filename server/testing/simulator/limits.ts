import type { RemoteLimits } from '#server/domain/remote/remote-engine.ts'
import { type Reply, type Service, type Step, refusalReply } from './wire.ts'

/** The published ones of a new account, and 200 jobs waiting. */
export const publishedLimits: RemoteLimits & { waiting: number } = {
  concurrency: 10,
  createsPerMinute: 100,
  requestsPerMinute: 2_000,
  waiting: 200,
}

export type SimulatedLimits = typeof publishedLimits

/** Requests by the minute, and who did not heed what they were told. */
export interface LimitWatch {
  /** One line for each request that went over a limit or came before a `Retry-After` was over. */
  readonly violations: readonly string[]
  /** The refusal when a request goes over a limit; null when it may be answered. */
  enter(service: Service, step: Step, unfinished: number): Reply | null
  /** What was answered: a `Retry-After` there binds the next request. */
  told(service: Service, reply: Reply): void
  /** Asks to be left alone for some seconds. */
  asked(service: Service, seconds: number): void
}

const minute = 60_000

/**
 * @param mood seconds to ask for when a create or a look comes; null for none
 * @param isCrowded many come at once: what was on its way when a pause was asked for is forgiven
 */
export function watchLimits(
  limits: SimulatedLimits,
  now: () => number,
  mood: () => number | null = () => null,
  isCrowded = false,
): LimitWatch {
  const violations: string[] = []
  const times: Record<Service, { creates: number[]; requests: number[] }> = {
    leonardo: { creates: [], requests: [] },
    together: { creates: [], requests: [] },
  }
  const notBefore: Record<Service, number> = { leonardo: 0, together: 0 }
  const askedAt: Record<Service, number> = { leonardo: 0, together: 0 }

  function over(list: number[], most: number): boolean {
    while (list[0] !== undefined && list[0] <= now() - minute) list.shift()
    list.push(now())
    return list.length > most
  }

  function refuse(service: Service, what: string): Reply {
    violations.push(what)
    return refusalReply(service, 429, 'Too many requests', { 'retry-after': '5' })
  }

  function ask(service: Service, seconds: number): void {
    // What is told binds for an hour at most.
    if (seconds <= 0) return
    askedAt[service] = now()
    notBefore[service] = now() + Math.min(seconds * 1000, 60 * minute)
  }

  return {
    violations,
    enter(service, step, unfinished) {
      if (step === 'download' || step === 'upload') return null
      const { creates, requests } = times[service]
      const early = notBefore[service] - now()
      const isForgiven = isCrowded && askedAt[service] === now()
      if (step === 'create' && early > 0 && !isForgiven) {
        violations.push(`${service}: a create came ${early} ms before it was asked for`)
      }
      const pause = step === 'create' || step === 'look' ? mood() : null
      if (pause !== null) {
        return refusalReply(service, 429, 'Too many requests', { 'retry-after': String(pause) })
      }
      if (over(requests, limits.requestsPerMinute)) return refuse(service, 'requests per minute')
      if (step !== 'create') return null
      if (over(creates, limits.createsPerMinute)) return refuse(service, 'creates per minute')
      // Jobs over the limit only wait, but a careful client never sends them.
      if (unfinished >= limits.concurrency) {
        violations.push(`${service}: ${unfinished + 1} jobs at once`)
      }
      return unfinished >= limits.waiting ? refuse(service, 'jobs waiting') : null
    },
    told(service, reply) {
      const text = reply.headers['retry-after'] ?? ''
      if (reply.status === 429 && /^\d+$/.test(text)) ask(service, Number(text))
    },
    asked: ask,
  }
}
