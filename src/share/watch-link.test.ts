import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { shareStateEvery } from '#contract/studio/share-page.ts'
import type { SharePage } from './page.ts'
import { watchLink } from './watch-link.ts'

const page = { version: 'v1', at: { state: '/s/slug/state' } } as SharePage
const open = () => Response.json({ version: 'v1', total: 1 })
const closed = () => new Response('', { status: 404 })

let sight: EventTarget & { hidden: boolean }
let ask = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  sight = Object.assign(new EventTarget(), { hidden: false })
  ask = vi.fn<typeof fetch>(() => Promise.resolve(open()))
  vi.stubGlobal('document', sight)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('fetch', ask)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function watch() {
  const [onClosed, onChanged] = [vi.fn<() => void>(), vi.fn<() => void>()]
  watchLink(page, { onClosed, onChanged })
  return { onClosed, onChanged }
}

it('notices within three seconds that the link was revoked, once, and asks no more', async () => {
  const { onClosed } = watch()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(onClosed).not.toHaveBeenCalled()
  ask.mockImplementation(() => Promise.resolve(closed()))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(onClosed).toHaveBeenCalledTimes(1)
  const asked = ask.mock.calls.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).toHaveBeenCalledTimes(asked)
  expect(onClosed).toHaveBeenCalledTimes(1)
})

it('asks nothing while out of sight, and at once when it is seen again', async () => {
  const { onClosed } = watch()
  sight.hidden = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).not.toHaveBeenCalled()
  ask.mockImplementation(() => Promise.resolve(closed()))
  sight.hidden = false
  sight.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(onClosed).toHaveBeenCalledTimes(1)
})

it('asks a server that does not answer ever more seldom, and takes that for no refusal', async () => {
  const { onClosed } = watch()
  ask.mockImplementation(() => Promise.reject(new TypeError('no network')))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(ask.mock.calls.length).toBeLessThan(10)
  expect(onClosed).not.toHaveBeenCalled()
  ask.mockImplementation(() => Promise.resolve(open()))
  await vi.advanceTimersByTimeAsync(20_000)
  const asked = ask.mock.calls.length
  await vi.advanceTimersByTimeAsync(4 * shareStateEvery)
  expect(ask).toHaveBeenCalledTimes(asked + 4)
})
