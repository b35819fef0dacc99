import type { StudioEvent } from '#contract/studio/events.ts'
import { placeEvent } from '#contract/studio/paths.ts'

/**
 * The latest events, numbered, so that a reader who was away can be given what it missed. Ids carry
 * the name of this run: those of an earlier one mean nothing here.
 */
export interface EventLog {
  /** Numbers and keeps an event; answers it as sent. */
  add(event: StudioEvent): Uint8Array
  /** All after that id, or null when some of it is no longer kept or the id is not of this run. */
  since(id: string): Uint8Array[] | null
  /** The id of the newest event. */
  readonly lastId: string
}

export function createEventLog(run: string, capacity: number): EventLog {
  const kept: Uint8Array[] = []
  let count = 0

  return {
    add(event) {
      count += 1
      const bytes = encodeEvent(event, `${run}-${count}`)
      kept.push(bytes)
      if (kept.length > capacity) kept.shift()
      return bytes
    },
    since(id) {
      const dash = id.lastIndexOf('-')
      const number = id.slice(dash + 1)
      if (id.slice(0, dash) !== run || !/^\d{1,15}$/.test(number)) return null
      const missed = count - Number(number)
      if (missed < 0 || missed > kept.length) return null
      return missed === 0 ? [] : kept.slice(-missed)
    },
    get lastId() {
      return `${run}-${count}`
    },
  }
}

/** One event of the stream's text format. Without an id the reader's place stays where it was. */
export function encodeEvent(event: StudioEvent, id?: string): Uint8Array {
  const place = id === undefined ? '' : `id: ${id}\n`
  return Buffer.from(`${place}data: ${JSON.stringify(event)}\n\n`)
}

/**
 * Where a reader stands when nothing is told. It has a name of its own, as it is no event of the studio, and data,
 * as browsers keep a block without data to themselves.
 */
export function encodePlace(id: string): Uint8Array {
  return Buffer.from(`event: ${placeEvent}\nid: ${id}\ndata: ${id}\n\n`)
}
