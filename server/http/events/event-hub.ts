import type { StudioEvent } from '#contract/studio/events.ts'
import type { Announce } from '#server/domain/announce.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import { createEventLog, encodeEvent, encodePlace } from './event-log.ts'
import { createEventReader, type EventReader } from './event-reader.ts'

export const eventLimits = {
  /** Events kept for readers that were away. */
  kept: 1_000,
  streams: 200,
  /** Bytes that may wait for one reader before it is dropped. */
  unread: 1024 * 1024,
  /** Bytes replayed at most: a replay that filled the line would end it, and be asked for again, for ever. */
  replayed: 512 * 1024,
  heartbeatMs: 15_000,
} as const

export interface EventHub {
  announce: Announce
  /**
   * A stream of all that happens from now on, and of what was missed since `lastEventId`; that may be
   * empty for a reader that comes back without ever having learnt its place, and means all. `drop` is
   * called when the reader has stopped reading; once `mayListen` says no, the stream is cut. @throws GessoError `too_many_streams`, `stopping`.
   */
  connect(
    lastEventId: string | undefined,
    drop: () => void,
    mayListen?: () => boolean,
  ): ReadableStream<Uint8Array>
  /** Cuts the streams of those who are no longer let in. */
  recheck(): void
  /** Ends every stream once what was announced is read. */
  stop(): void
  readonly streams: number
}

/** `run` names this run of the server and is part of every event's id. */
export function createEventHub(run: string): EventHub {
  const log = createEventLog(run, eventLimits.kept)
  const readers = new Map<EventReader, { drop: () => void; mayListen: () => boolean }>()
  let stopping = false

  const heartbeat = setInterval(() => {
    recheck()
    for (const reader of readers.keys()) reader.beat()
  }, eventLimits.heartbeatMs)
  heartbeat.unref()

  function announce(event: StudioEvent): void {
    // Progress is neither numbered nor kept: it is stale by the time anyone could ask for it again.
    const key = event.type === 'generation.progressed' ? event.id : undefined
    const bytes = key === undefined ? log.add(event) : encodeEvent(event)
    for (const reader of readers.keys()) reader.push(bytes, key)
  }

  function recheck(): void {
    for (const [reader, { drop, mayListen }] of readers) {
      if (mayListen()) continue
      reader.finish()
      // At once: what already waits for this reader is not for it any more.
      drop()
    }
  }

  return {
    announce,
    recheck,
    connect(lastEventId, drop, mayListen = () => true) {
      if (stopping) throw stoppingError()
      if (readers.size >= eventLimits.streams) {
        throw new GessoError('too_many_streams', 'Too many pages are listening at once.')
      }
      const reader = createEventReader({
        maxUnread: eventLimits.unread,
        onEnd: () => readers.delete(reader),
        onStalled: drop,
      })
      // Before anything is pushed: a push can end it, and what has ended must be found here to be forgotten.
      readers.set(reader, { drop, mayListen })
      for (const bytes of missedBy(lastEventId)) reader.push(bytes)
      // Last, so that a line cut earlier does not make the reader believe it has seen the rest.
      reader.push(encodePlace(log.lastId))
      return reader.stream
    },
    stop() {
      if (stopping) return
      stopping = true
      clearInterval(heartbeat)
      for (const reader of readers.keys()) reader.finish()
    },
    get streams() {
      return readers.size
    },
  }

  function missedBy(lastEventId: string | undefined): Uint8Array[] {
    if (lastEventId === undefined) return []
    const missed = log.since(lastEventId)
    const size = missed?.reduce((sum, bytes) => sum + bytes.byteLength, 0) ?? Infinity
    if (missed !== null && size <= eventLimits.replayed) return missed
    return [encodeEvent({ type: 'resync' }, log.lastId)]
  }
}
