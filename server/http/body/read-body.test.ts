import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { AppEnv } from '../context.ts'
import { errorResponse } from '../errors.ts'
import { readBytes } from './read-body.ts'

const app = new Hono<AppEnv>()
app.onError(errorResponse)
app.post('/', async (c) => c.text(String((await readBytes(c, 10)).byteLength)))

function post(chunks: number, headers: Record<string, string> = {}) {
  let pulled = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      if (pulled > chunks) controller.close()
      else controller.enqueue(new Uint8Array(4))
    },
  })
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return { response: Promise.resolve(app.request('/', init)), pulled: () => pulled }
}

it('reads what fits', async () => {
  const response = await post(2).response
  expect(await response.text()).toBe('8')
})

it('stops at the first chunk too many, however much would follow', async () => {
  const { response, pulled } = post(1_000)
  expect((await response).status).toBe(413)
  expect(pulled()).toBeLessThan(6)
})

it('does not begin when the length announced is too large', async () => {
  const { response, pulled } = post(1_000, { 'content-length': '11' })
  expect((await response).status).toBe(413)
  expect(pulled()).toBeLessThan(2)
})

it('says that a body which broke off is not whole', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) })
  const response = await app.request('/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'malformed_body' } })
})
