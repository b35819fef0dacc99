import * as z from 'zod/mini'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HttpError, UnreachableError } from './http.ts'
import { upload } from './upload.ts'

/** As much of a request as an upload touches; what comes of it is for the test to say. */
class FakeRequest extends EventTarget {
  static last: FakeRequest | null = null
  readonly upload = new EventTarget()
  readonly headers: Record<string, string> = {}
  status = 0
  responseText = ''
  sent: unknown = null

  constructor() {
    super()
    FakeRequest.last = this
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(body: unknown) {
    this.sent = body
  }
  abort() {
    this.dispatchEvent(new Event('abort'))
  }
  answer(status: number, text: string) {
    this.status = status
    this.responseText = text
    this.dispatchEvent(new Event('load'))
  }
}

const body = new Blob(['x'], { type: 'image/png' })
const schema = z.object({ id: z.string() })
const onProgress = vi.fn<(part: number) => void>()
const start = (signal = new AbortController().signal) => {
  const answer = upload('/uploads', schema, body, { signal, onProgress })
  const request = FakeRequest.last
  if (request === null) throw new Error('nothing was asked')
  return { answer, request }
}

beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest))
afterEach(() => {
  vi.unstubAllGlobals()
  onProgress.mockClear()
})

it('sends the bytes as what they are, says how far it is, and parses the answer', async () => {
  const { answer, request } = start()
  expect(request.sent).toBe(body)
  expect(request.headers['content-type']).toBe('image/png')
  request.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 1, total: 4 }))
  request.answer(201, '{"id":"a"}')
  expect(await answer).toEqual({ id: 'a' })
  expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.25)
})

it('tells a refusal from a server that is away, and from an answer that makes no sense', async () => {
  const refused = start()
  const error = { code: 'body_too_large', message: 'Too much.', issues: [] }
  refused.request.answer(413, JSON.stringify({ error }))
  await expect(refused.answer).rejects.toEqual(new HttpError(413, 'body_too_large', 'Too much.'))
  const away = start()
  away.request.dispatchEvent(new Event('error'))
  await expect(away.answer).rejects.toBeInstanceOf(UnreachableError)
  const strange = start()
  strange.request.answer(200, '<p>')
  await expect(strange.answer).rejects.toBeInstanceOf(Error)
})

it('ends when it is called off, before or after it began', async () => {
  const controller = new AbortController()
  const { answer } = start(controller.signal)
  controller.abort(new Error('enough'))
  await expect(answer).rejects.toThrow('enough')
  const late = start(controller.signal)
  await expect(late.answer).rejects.toThrow('enough')
  expect(late.request.sent).toBeNull()
})
