import * as z from 'zod/mini'
import { type StudioEvent, studioEventSchema } from '#contract/studio/events.ts'
import { placeEvent, studioPaths } from '#contract/studio/paths.ts'
import { request } from './http.ts'
import { siteBase } from './site-base.ts'

export type Connection = 'connecting' | 'open' | 'lost'

interface Listeners {
  event(event: StudioEvent): void
  connection(state: Connection): void
}

const firstDelay = 500
// A server on this machine or this network is back within seconds; ten tabs asking that often cost it nothing.
const longestDelay = 3_000
/** Milliseconds out of sight after which a phone may have slept, and its connection died without a word. */
const longAway = 30_000

/**
 * Listens to the server for as long as the page lives. The browser's own reconnect gives up on an HTTP error
 * and waits blindly when offline, so reconnecting is ours: back-off with jitter, at once when the network returns.
 * Last-Event-ID is only sent by the browser on its own reconnects, so a new stream asks from the last id by query,
 * an empty one when none was ever told. What was missed comes as events, or as `resync` when there is too much of it.
 * @returns a function that ends it.
 */
export function openEventStream(on: Listeners): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  /** Null until the first attempt: before it nothing can have been missed. */
  let lastId: string | null = null
  let closed = false

  function connect() {
    clearTimeout(timer)
    source?.close()
    on.connection('connecting')
    const query = lastId === null ? '' : `?after=${encodeURIComponent(lastId)}`
    lastId ??= ''
    const stream = new EventSource(siteBase + studioPaths.events + query)
    source = stream
    stream.addEventListener('open', () => {
      attempt = 0
      on.connection('open')
    })
    stream.addEventListener(placeEvent, ({ lastEventId }: MessageEvent<string>) => {
      lastId = lastEventId
    })
    stream.addEventListener('message', (message: MessageEvent<string>) => {
      if (message.lastEventId !== '') lastId = message.lastEventId
      const event = parse(message.data)
      if (event !== null) on.event(event)
    })
    stream.addEventListener('error', () => {
      stream.close()
      if (closed || source !== stream) return
      on.connection('lost')
      const delay = Math.min(longestDelay, firstDelay * 2 ** attempt) * (0.5 + Math.random() / 2)
      attempt += 1
      // A stream does not say why it ended; an answer does, to `request`, if this browser was logged out.
      void request(studioPaths.health, z.unknown()).catch(() => null)
      timer = setTimeout(connect, delay)
    })
  }

  function connectNow() {
    if (!closed && source?.readyState !== EventSource.OPEN) {
      attempt = 0
      connect()
    }
  }

  let hiddenAt = Infinity
  const seenOrNot = () => {
    if (document.hidden) hiddenAt = Date.now()
    else if (!closed && Date.now() - hiddenAt > longAway) connect()
  }

  window.addEventListener('online', connectNow)
  window.addEventListener('visibilitychange', seenOrNot)
  connect()
  return () => {
    closed = true
    clearTimeout(timer)
    source?.close()
    window.removeEventListener('online', connectNow)
    window.removeEventListener('visibilitychange', seenOrNot)
  }
}

function parse(data: string): StudioEvent | null {
  try {
    const parsed = z.safeParse(studioEventSchema, JSON.parse(data))
    // An event this page's version does not know is not for it; the next read brings the truth.
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
