import { type PushNews, pushLimits } from '#contract/access/push.ts'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Actor } from '#server/domain/access.ts'
import type { Clock } from '#server/domain/clock.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { PushSender, PushStore, PushSubscriptionRecord } from '#server/domain/push.ts'
import type { AccessServices } from '../access/access-services.ts'
import { createEndedWork } from './ended-work.ts'
import { publicKeyOf, vapidFor } from './vapid.ts'

/** In ms. What ends close together wakes a browser once. */
export const pushPace = {
  gather: 1_000,
  between: 20_000,
  /** After a first refusal; each further one in a row makes it four times as long. */
  rest: 60_000,
  longestRest: 24 * 60 * 60_000,
} as const

/** Seconds that a push service keeps trying, for a phone that is off. */
const timeToLive = 4 * 60 * 60

export interface PushDeps {
  store: PushStore
  sender: PushSender
  access: Pick<AccessServices, 'sessions'>
  clock: Clock
  report: (words: string) => void
}

export interface PushServices {
  publicKey(): string
  /** Wakes this browser from now on when work ends. @throws GessoError `invalid_request` */
  subscribe(endpoint: string, actor: Actor, contact: string): void
  unsubscribe(endpoint: string): void
  /** What ended after a time; in the last minutes when that is null. */
  news(after: number | null): PushNews
  /** To be told of every event. */
  heed(event: StudioEvent): void
  /** Nothing is sent any more. */
  close(): void
}

/** Wakes browsers that asked for it when work ends, with an empty message each: they ask us what there is. */
export function createPush({ store, sender, access, clock, report }: PushDeps): PushServices {
  const ended = createEndedWork()
  const resting = new Map<string, { refusals: number; until: number }>()
  let cancelTimer: (() => void) | null = null
  let lastWake = -Infinity
  let isClosed = false

  function wakeAll(): void {
    cancelTimer = null
    lastWake = clock.now()
    const letIn = new Set(access.sessions().map(({ id }) => id))
    for (const one of store.list()) {
      if (one.sessionId !== null && !letIn.has(one.sessionId)) store.remove(one.endpoint)
      else if ((resting.get(one.endpoint)?.until ?? 0) <= lastWake) void wake(one)
    }
  }

  async function wake(subscription: PushSubscriptionRecord): Promise<void> {
    const { endpoint } = subscription
    const outcome = await sender.send(endpoint, {
      authorization: vapidFor(subscription, store.key(), clock.now()),
      ttl: String(timeToLive),
      urgency: 'normal',
      // Of several that wait for a phone that is off, the last one does.
      topic: 'gesso-done',
    })
    if (isClosed) return
    if (outcome !== 'refused') {
      resting.delete(endpoint)
      if (outcome === 'gone') store.remove(endpoint)
      return
    }
    const refusals = (resting.get(endpoint)?.refusals ?? 0) + 1
    const rest = Math.min(pushPace.rest * 4 ** (refusals - 1), pushPace.longestRest)
    resting.set(endpoint, { refusals, until: clock.now() + rest })
    // Whoever knows the whole address could wake that browser.
    report(`The push service ${new URL(endpoint).host} did not take a message.`)
  }

  return {
    publicKey: () => publicKeyOf(store.key()),
    subscribe(endpoint, actor, contact) {
      if (!sender.accepts(endpoint)) {
        const message = 'endpoint must be the https:// address of a push service on the internet'
        throw new GessoError('invalid_request', message, [
          { code: 'not_usable', fields: ['endpoint'], message },
        ])
      }
      const sessionId = 'sessionId' in actor ? actor.sessionId : null
      store.put({ endpoint, sessionId, contact, createdAt: clock.now() }, pushLimits.subscriptions)
    },
    unsubscribe(endpoint) {
      store.remove(endpoint)
      resting.delete(endpoint)
    },
    news: (after) => ended.since(after, clock.now()),
    heed(event) {
      const now = clock.now()
      if (!ended.note(event, now) || isClosed || cancelTimer !== null) return
      const wait = Math.max(pushPace.gather, lastWake + pushPace.between - now)
      cancelTimer = clock.setTimer(wait, wakeAll)
    },
    close() {
      isClosed = true
      cancelTimer?.()
    },
  }
}
