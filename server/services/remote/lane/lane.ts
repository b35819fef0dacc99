import type { Clock } from '#server/domain/clock.ts'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { Refusal, RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import { restMs } from './back-off.ts'
import { createFairLine, type Ticket } from './fair-line.ts'
import { createRequestWindow } from './request-window.ts'

/** Why nothing new is sent to a connection. */
export interface LaneProblem {
  readonly cause: 'key' | 'payment' | 'forbidden'
  readonly words: string
}

/** How long a service may be at work on what was cancelled here, in ms. */
const lingerMs = 30_000

/** Creates pay; the others only look, and a download asks nothing of the service's API. */
type Purpose = 'create' | 'look' | 'download'

/** The way to one connection: everything that is sent there goes through it, and keeps to what its key may do. */
export interface Lane {
  /** Waits for a place among the jobs that the service may have at once. Rejects with the signal's reason. */
  enter(ticket: Ticket, signal: AbortSignal): Promise<void>
  /** Takes a place that it has already: the service works on it. */
  occupy(id: string): void
  leave(id: string): void
  /** Leaves once the service must be through with what nobody waits for any more. */
  linger(id: string): void
  /** Waits until one request may be made, and answers whom to ask. Rejects with the signal's reason. */
  request(purpose: Purpose, signal: AbortSignal): Promise<RemoteEngine>
  /** The service asks to be left alone; null when it does not say how long. */
  rest(afterMs: number | null): void
  /** The service answered as it should. */
  answered(): void
  /** What concerns the key and not the job stops the lane, so that not all that wait are refused one by one. */
  refused(refusal: Refusal): void
  /** Tries again: the key is another one, or is known to be good. */
  reopen(): void
  problem(): LaneProblem | null
  close(): void
}

interface Waiter {
  readonly purpose: Purpose
  go(engine: RemoteEngine): void
}

/** Whether nothing that comes after would fare better. */
export function concernsKey(refusal: Refusal): refusal is Refusal & Pick<LaneProblem, 'cause'> {
  return ['key', 'payment', 'forbidden'].includes(refusal.cause)
}

interface LaneDeps {
  id: string
  engines: RemoteEngines
  clock: Clock
  random: () => number
  /** When creates left before a restart, in ms since the epoch, in order. */
  sent?: readonly number[]
}

export function createLane({ id, engines, clock, random, sent = [] }: LaneDeps): Lane {
  const line = createFairLine<Ticket & { go(): void }>()
  const atService = new Set<string>()
  const creates = createRequestWindow(clock, sent)
  const requests = createRequestWindow(clock, sent)
  let waiters: Waiter[] = []
  let problem: LaneProblem | null = null
  let restsUntil = 0
  let rests = 0
  let stopTimer: (() => void) | null = null
  const lingering: (() => void)[] = []

  /** Ms until a request may be made; null when that takes more than time. */
  function waitFor(purpose: Purpose, { limits }: RemoteEngine): number | null {
    if (purpose === 'download') return 0
    if (problem !== null && (purpose === 'create' || problem.cause === 'key')) return null
    const own = purpose === 'create' ? creates.waitMs(limits.createsPerMinute) : 0
    const all = requests.waitMs(limits.requestsPerMinute)
    return Math.max(0, restsUntil - clock.now(), own, all)
  }

  function letGo(engine: RemoteEngine): number | null {
    let next: number | null = null
    for (const waiter of waiters) {
      const wait = waitFor(waiter.purpose, engine)
      if (wait !== null && wait > 0) next = Math.min(next ?? wait, wait)
      if (wait !== 0) continue
      waiters = waiters.filter((one) => one !== waiter)
      if (waiter.purpose === 'create') creates.note()
      if (waiter.purpose !== 'download') requests.note()
      waiter.go(engine)
    }
    return next
  }

  function pump(): void {
    stopTimer?.()
    stopTimer = null
    const engine = engines.get(id)
    if (engine === null) return
    const most = problem === null ? engine.limits.concurrency : 0
    while (atService.size < most) {
      const ticket = line.next()
      if (ticket === null) break
      atService.add(ticket.id)
      ticket.go()
    }
    const next = letGo(engine)
    if (next !== null) stopTimer = clock.setTimer(next, pump)
  }

  function leave(job: string): void {
    if (atService.delete(job)) pump()
  }

  return {
    enter(ticket, signal) {
      return new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const stop = () => {
          line.remove(waiting)
          reject(signal.reason)
        }
        const go = () => {
          signal.removeEventListener('abort', stop)
          resolve()
        }
        const waiting = { ...ticket, go }
        signal.addEventListener('abort', stop, { once: true })
        line.add(waiting)
        pump()
      })
    },
    occupy: (job) => void atService.add(job),
    leave,
    linger(job) {
      if (!atService.has(job)) return
      lingering.push(clock.setTimer(lingerMs, () => leave(job)))
    },
    request(purpose, signal) {
      return new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const stop = () => {
          waiters = waiters.filter((one) => one !== waiter)
          reject(signal.reason)
        }
        const waiter: Waiter = {
          purpose,
          go(engine) {
            signal.removeEventListener('abort', stop)
            resolve(engine)
          },
        }
        signal.addEventListener('abort', stop, { once: true })
        waiters.push(waiter)
        pump()
      })
    },
    rest(afterMs) {
      restsUntil = Math.max(restsUntil, clock.now() + restMs(afterMs, rests, random))
      rests += 1
    },
    answered() {
      rests = 0
    },
    refused(refusal) {
      if (concernsKey(refusal)) problem = { cause: refusal.cause, words: refusal.words }
    },
    reopen() {
      problem = null
      pump()
    },
    problem: () => problem,
    close() {
      stopTimer?.()
      for (const stop of lingering) stop()
    },
  }
}
