import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

const big: StudioEvent = { type: 'images.deleted', images: [], generations: ['x'.repeat(60_000)] }

function openStream(): Socket {
  const socket = connect(app.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`GET ${studioPaths.events} HTTP/1.1\r\nHost: ${app.host}\r\n\r\n`)
  return socket
}

it('streams to a page as things happen, and resumes after a cut', async () => {
  const first = await app.fetch(studioPaths.events)
  expect(first.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const seen = await readUntil(first, /id: (\S+)\n/)
  app.hub.announce(big)

  const second = await app.fetch(studioPaths.events, {
    headers: { 'last-event-id': /id: (\S+)\n/.exec(seen)?.[1] ?? '' },
  })
  expect(await readUntil(second, /images\.deleted/)).toContain('xxx')
})

it('frees a reader that stopped reading, while others go on', async () => {
  const stalled = openStream()
  stalled.pause()
  const attentive = openStream()
  let heard = 0
  attentive.on('data', (chunk: Buffer) => (heard += chunk.byteLength))
  await vi.waitFor(() => expect(app.hub.streams).toBe(2))

  // The kernel's own buffers take several megabytes before ours begin to fill.
  let announced = 0
  while (app.hub.streams === 2 && announced < 4_000) {
    for (let burst = 0; burst < 10; burst += 1) app.hub.announce(big)
    announced += 10
    await vi.waitFor(() => expect(heard).toBeGreaterThan(announced * 60_000), { interval: 1 })
  }

  expect(app.hub.streams).toBe(1)
  expect(attentive.destroyed).toBe(false)
  const closed = new Promise((resolve) => stalled.once('close', resolve))
  stalled.resume()
  await closed
  attentive.destroy()
})

it('forgets a reader that goes away', async () => {
  const socket = openStream()
  await vi.waitFor(() => expect(app.hub.streams).toBe(1))
  socket.destroy()
  await vi.waitFor(() => expect(app.hub.streams).toBe(0))
})

it('opens no stream for HEAD', async () => {
  const response = await app.fetch(studioPaths.events, { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(app.hub.streams).toBe(0)
})

async function readUntil(response: Response, pattern: RegExp): Promise<string> {
  const reader = response.body?.getReader()
  let text = ''
  while (!pattern.test(text)) {
    const next = await reader?.read()
    if (next === undefined || next.done) throw new Error(`The stream ended after ${text}`)
    text += Buffer.from(next.value).toString()
  }
  await reader?.cancel()
  return text
}
