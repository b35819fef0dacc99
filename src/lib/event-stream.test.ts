import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import { placeEvent } from '#contract/studio/paths.ts'
import { openEventStream } from './event-stream.ts'

/** What the browser would make of the server's bytes, said by the test. */
class FakeSource extends EventTarget {
  static readonly OPEN = 1
  static all: FakeSource[] = []
  readonly url: string
  readyState = 0

  constructor(url: string) {
    super()
    this.url = url
    FakeSource.all.push(this)
  }
  close() {
    this.readyState = 2
  }
  open() {
    this.readyState = FakeSource.OPEN
    this.dispatchEvent(new Event('open'))
  }
  say(type: string, lastEventId: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId }))
  }
  cut() {
    this.dispatchEvent(new Event('error'))
  }
}

const heard: StudioEvent[] = []
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('EventSource', FakeSource)
  FakeSource.all = []
  heard.length = 0
  stop = openEventStream({ event: (event) => heard.push(event), connection: () => {} })
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function latest(): FakeSource {
  const source = FakeSource.all.at(-1)
  if (source === undefined) throw new Error('No stream was opened.')
  return source
}

function reconnect(): FakeSource {
  latest().cut()
  vi.advanceTimersByTime(3_000)
  return latest()
}

describe('coming back after a cut', () => {
  it('asks for what was missed though nothing was told before it', () => {
    expect(latest().url).not.toContain('after')
    latest().open()
    latest().say(placeEvent, 'run-7', 'run-7')
    expect(reconnect().url).toMatch(/\?after=run-7$/)
    expect(heard).toEqual([])
  })

  it('goes on from the last event, and from the place told after a replay', () => {
    latest().open()
    latest().say(placeEvent, 'run-7', 'run-7')
    latest().say('message', 'run-8', { type: 'server.stopping' })
    expect(heard).toEqual([{ type: 'server.stopping' }])
    expect(reconnect().url).toMatch(/\?after=run-8$/)
    latest().say(placeEvent, 'run-9', 'run-9')
    expect(reconnect().url).toMatch(/\?after=run-9$/)
  })

  it('says that it knows no place when it never got that far', () => {
    expect(reconnect().url).toMatch(/\?after=$/)
    expect(reconnect().url).toMatch(/\?after=$/)
  })
})

it('takes up the stream anew where a phone has slept', () => {
  const document = { hidden: true }
  vi.stubGlobal('document', document)
  const turn = (hidden: boolean, later: number) => {
    vi.advanceTimersByTime(later)
    document.hidden = hidden
    window.dispatchEvent(new Event('visibilitychange'))
  }
  latest().open()
  latest().say(placeEvent, '7', null)
  turn(true, 0)
  turn(false, 10_000)
  expect(FakeSource.all).toHaveLength(1)
  turn(true, 0)
  turn(false, 60_000)
  expect(FakeSource.all).toHaveLength(2)
  expect(FakeSource.all[0]?.readyState).toBe(2)
  expect(new URL(latest().url, 'http://h').searchParams.get('after')).toBe('7')
})
