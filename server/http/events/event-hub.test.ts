import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import { createEventHub, type EventHub, eventLimits } from './event-hub.ts'

let hub: EventHub
beforeEach(() => {
  vi.useFakeTimers()
  hub = createEventHub('run')
})
afterEach(() => {
  hub.stop()
  vi.useRealTimers()
})

const deleted = (number: number): StudioEvent => {
  return { type: 'images.deleted', images: [number], generations: [] }
}
const noDrop = () => {
  throw new Error('dropped')
}

/** Everything a stream says until it has nothing more at hand. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader()
  let text = ''
  for (;;) {
    const next = reader.read()
    const chunk = await Promise.race([next, settle()])
    if (chunk === null || chunk.done) {
      reader.cancel().catch(() => {})
      return text
    }
    text += Buffer.from(chunk.value).toString()
  }
}

async function settle(): Promise<null> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  return null
}

const eventsIn = (text: string): StudioEvent[] =>
  [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as StudioEvent)

/** As JSON, about `size` bytes. */
const heavy = (size: number): StudioEvent => {
  return { type: 'images.deleted', images: [], generations: ['x'.repeat(size)] }
}

describe('connect', () => {
  it('says where the reader stands, then what happens', async () => {
    hub.announce(deleted(1))
    const stream = hub.connect(undefined, noDrop)
    hub.announce(deleted(2))
    const text = await readAll(stream)
    expect(text).toMatch(/^event: place\nid: run-1\ndata: run-1\n\nid: run-2\ndata: /)
    expect(eventsIn(text)).toEqual([deleted(2)])
  })

  it('replays what was missed, in order, and tells the new place last', async () => {
    for (let number = 1; number <= 5; number += 1) hub.announce(deleted(number))
    const text = await readAll(hub.connect('run-2', noDrop))
    expect(eventsIn(text)).toEqual([deleted(3), deleted(4), deleted(5)])
    expect(text).toMatch(/event: place\nid: run-5\ndata: run-5\n\n$/)
  })

  it('replays nothing to a reader that missed nothing', async () => {
    hub.announce(deleted(1))
    expect(eventsIn(await readAll(hub.connect('run-1', noDrop)))).toEqual([])
  })

  it('asks for a fresh start instead of a replay that would fill what may wait', async () => {
    hub.announce(deleted(1))
    for (let number = 0; number < 12; number += 1) hub.announce(heavy(100_000))
    const text = await readAll(hub.connect('run-1', noDrop))
    expect(eventsIn(text)).toEqual([{ type: 'resync' }])
    // From here on it is like any other reader: what it missed is behind it.
    const back = await readAll(hub.connect(/id: (\S+)\n/.exec(text)?.[1], noDrop))
    expect(eventsIn(back)).toEqual([])
  })

  it('loses no place to a reader that comes back again and again for more than fits', async () => {
    hub.announce(deleted(1))
    hub.announce(heavy(2 * eventLimits.unread))
    for (let time = 0; time <= eventLimits.streams; time += 1) {
      await hub.connect('run-1', () => {}).cancel()
    }
    expect(hub.streams).toBe(0)
  })

  it.each(['', 'other-1', 'run-9', 'run-', 'run', 'run--1', 'run-1.5', 'run-1e0', '1'])(
    'asks for a fresh start when it cannot follow %s',
    async (id) => {
      hub.announce(deleted(1))
      expect(eventsIn(await readAll(hub.connect(id, noDrop)))).toEqual([{ type: 'resync' }])
    },
  )

  it('keeps a bounded past', async () => {
    for (let number = 1; number <= eventLimits.kept + 1; number += 1) hub.announce(deleted(number))
    const whole = await readAll(hub.connect('run-1', noDrop))
    expect(eventsIn(whole)).toHaveLength(eventLimits.kept)
    expect(eventsIn(await readAll(hub.connect('run-0', noDrop)))).toEqual([{ type: 'resync' }])
  })

  it('takes only so many readers, and new ones when old ones leave', async () => {
    const streams = Array.from({ length: eventLimits.streams }, () =>
      hub.connect(undefined, noDrop),
    )
    expect(() => hub.connect(undefined, noDrop)).toThrow('Too many pages')
    await streams[0]?.cancel()
    expect(() => hub.connect(undefined, noDrop)).not.toThrow()
  })
})

describe('announce', () => {
  it('keeps only the latest progress of each generation that still waits, and never replays it', async () => {
    const stream = hub.connect(undefined, noDrop)
    hub.announce(deleted(1))
    for (let step = 1; step <= 50; step += 1) {
      hub.announce({ type: 'generation.progressed', id: 'a', progress: step / 50 })
      hub.announce({ type: 'generation.progressed', id: 'b', progress: step / 100 })
    }
    hub.announce(deleted(2))
    const text = await readAll(stream)
    expect(eventsIn(text)).toEqual([
      deleted(1),
      { type: 'generation.progressed', id: 'a', progress: 1 },
      { type: 'generation.progressed', id: 'b', progress: 0.5 },
      deleted(2),
    ])
    expect(eventsIn(await readAll(hub.connect('run-1', noDrop)))).toEqual([deleted(2)])
  })

  it('drops a reader once over a megabyte waits for it, and only that one', async () => {
    const drop = vi.fn<() => void>()
    hub.connect(undefined, drop)
    const attentive = hub.connect(undefined, noDrop)
    const big: StudioEvent = {
      type: 'images.deleted',
      images: [],
      generations: ['x'.repeat(100_000)],
    }
    let seen = 0
    while (drop.mock.calls.length === 0) {
      hub.announce(big)
      seen += eventsIn(await readSome(attentive)).length
      expect(seen).toBeLessThan(20)
    }
    expect(seen).toBe(11)
    expect(hub.streams).toBe(1)
    hub.announce(big)
    expect(drop).toHaveBeenCalledTimes(1)
  })
})

it('lets the line be heard every fifteen seconds', async () => {
  const stream = hub.connect(undefined, noDrop)
  await readSome(stream)
  vi.advanceTimersByTime(eventLimits.heartbeatMs * 2)
  expect(await readSome(stream)).toBe(':\n\n')
})

it('ends after what was announced is read, and takes nobody after', async () => {
  const stream = hub.connect(undefined, noDrop)
  hub.announce({ type: 'server.stopping' })
  hub.stop()
  expect(() => hub.connect(undefined, noDrop)).toThrow('stopping')
  const reader = stream.getReader()
  let text = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += Buffer.from(next.value).toString()
  }
  expect(eventsIn(text)).toEqual([{ type: 'server.stopping' }])
  expect(hub.streams).toBe(0)
})

/** One read of a stream that goes on. */
async function readSome(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader()
  const { value } = await reader.read()
  reader.releaseLock()
  return Buffer.from(value ?? []).toString()
}
