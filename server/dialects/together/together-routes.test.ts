import { request as send } from 'node:http'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { generateImagesAnswerSchema } from '#contract/together/calls/answer.ts'
import { togetherErrorSchema } from '#contract/together/calls/errors.ts'
import { listModelsAnswerSchema } from '#contract/together/calls/model-list.ts'
import { ForeignPictureError, type ForeignPictures } from '#server/domain/foreign-pictures.ts'
import { createForeignPictures } from '#server/outbound/create-foreign-pictures.ts'
import { hostileForms } from '#server/outbound/testing/hostile-addresses.ts'
import { layTripwire } from '#server/outbound/testing/listeners.ts'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import { startTestApp } from '#server/testing/test-app.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

const body = { model: 'any/model', prompt: 'a boat' }
const key = { authorization: 'Bearer any' }

async function startDoor(
  options: Parameters<typeof startTestStudio>[0] = { automatic: true },
  overrides: Parameters<typeof startTestApp>[0] = {},
) {
  const studio = await startTestStudio(options)
  const app = await startTestApp({ services: studio.services, ...overrides })
  onTestFinished(() => app.close())
  const post = (value: unknown, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/v1/images/generations`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json', ...headers },
      body: typeof value === 'string' ? value : JSON.stringify(value),
    })
  return { studio, app, post }
}

describe('POST /v1/images/generations', () => {
  it('answers in the published form, once the pictures are there', async () => {
    const { studio, post } = await startDoor()
    const response = await post({ ...body, n: 3 })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    const answer = generateImagesAnswerSchema.parse(await response.json())
    expect(answer).toMatchObject({ model: body.model, object: 'list' })
    expect(answer.data.map(({ index }) => index)).toEqual([0, 1, 2])
    // What is made here stands in the gallery, and every page has been told.
    expect(studio.services.getGeneration(answer.id)?.status).toBe('complete')
    expect(studio.events.map(({ type }) => type)).toContain('image.saved')
  })

  it('takes the old name of guidance, and a shape in place of a size', async () => {
    const { studio, post } = await startDoor()
    const response = await post({ ...body, guidance: 4, aspect_ratio: '16:9' })
    expect(response.status).toBe(200)
    expect(studio.engine.runs[0]?.job.request).toMatchObject({ guidance: 4, aspect_ratio: '16:9' })
  })

  it.each<[string, unknown, number, string | null]>([
    ['no JSON', '{"prompt":', 400, null],
    ['nothing', '', 400, null],
    ['a list', [], 400, null],
    ['a key twice', '{"model":"a","prompt":"a","prompt":"b"}', 400, 'prompt'],
    ['no model', { prompt: 'a' }, 400, 'model'],
    ['an unknown field', { ...body, quality: 'hd' }, 400, 'quality'],
    ['null', { ...body, seed: null }, 400, 'seed'],
    ['two of a kind', { ...body, guidance: 1, guidance_scale: 2 }, 400, 'guidance_scale'],
    ['a picture of ours', { ...body, image_url: 'gesso:image/a' }, 400, 'image_url'],
    ['a bad scale', { ...body, image_loras: [{ path: 'x', scale: 1 }] }, 400, 'image_loras.0.path'],
  ])('refuses %s', async (_what, value, status, param) => {
    const { studio, post } = await startDoor()
    const response = await post(value)
    expect(response.status).toBe(status)
    const { message, error } = togetherErrorSchema.parse(await response.json())
    expect(error).toMatchObject({ message, type: 'invalid_request_error', param })
    if (param !== null) expect(message).toContain(param)
    expect(studio.engine.runs).toEqual([])
  })

  it('refuses a large body that is more than long texts', async () => {
    const { post } = await startDoor()
    const many = `{"model":"m","prompt":"p","reference_images":[${'[],'.repeat(40_000)}[]]}`
    const response = await post(many)
    expect(response.status).toBe(413)
    expect(togetherErrorSchema.parse(await response.json()).message).toContain('64 KB')
  })

  it('refuses another media type, and a picture that cannot be had, by its field', async () => {
    const foreign: ForeignPictures = {
      fetch: async () => {
        throw new ForeignPictureError('address_not_allowed', 'must begin with https://')
      },
    }
    const { studio, post } = await startDoor({ automatic: true, foreign })
    const plain = await post(body, { 'content-type': 'text/plain' })
    expect(plain.status).toBe(415)
    const response = await post({ ...body, image_url: 'https://127.0.0.1/a.png' })
    expect(response.status).toBe(400)
    expect(togetherErrorSchema.parse(await response.json()).error).toEqual({
      message: 'image_url must begin with https://.',
      type: 'invalid_request_error',
      param: 'image_url',
      code: 'address_not_allowed',
    })
    expect(studio.services.listActive()).toEqual([])
  })

  it('reaches none of the hostile addresses, whichever field names them', async () => {
    const tripwire = await layTripwire()
    const foreign = createForeignPictures({ resolve: async () => ['127.0.0.1'] })
    const { studio, post } = await startDoor({ automatic: true, foreign })
    for (const [index, form] of hostileForms(tripwire.port).entries()) {
      const inList = index % 2 === 0
      const named = inList ? { reference_images: [form] } : { image_url: form }
      const response = await post({ ...body, ...named })
      expect(response.status, form).toBe(400)
      const { error } = togetherErrorSchema.parse(await response.json())
      expect(error.param, form).toBe(inList ? 'reference_images.0' : 'image_url')
    }
    expect(tripwire.hits()).toBe(0)
    expect(studio.engine.runs).toEqual([])
  })

  it('tells SDKs not to try again where that could not help', async () => {
    const { studio, post } = await startDoor({ reserve: Number.MAX_SAFE_INTEGER })
    const response = await post(body)
    expect(response.status).toBe(507)
    expect(response.headers.get('x-should-retry')).toBe('false')
    expect(studio.engine.runs).toEqual([])
  })

  it('makes nothing for who leaves while a picture is fetched', async () => {
    let begun = () => {}
    const fetching = new Promise<void>((resolve) => (begun = resolve))
    let stopped: unknown
    const foreign: ForeignPictures = {
      fetch: (_address, signal) =>
        new Promise((_resolve, reject) => {
          begun()
          signal?.addEventListener('abort', () => {
            stopped = signal.reason
            reject(signal.reason)
          })
        }),
    }
    const { studio, app } = await startDoor({ foreign })
    const asked = send(`${app.url}/v1/images/generations`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json' },
    })
    asked.on('error', () => {})
    asked.end(JSON.stringify({ ...body, image_url: 'https://a.gesso.dev/a.png' }))
    await fetching
    asked.destroy()
    await expect.poll(() => stopped).toBeDefined()
    expect(studio.services.listActive()).toEqual([])
  })

  it('lets a retry after a restart wait for what was asked for before', async () => {
    const clock = createFakeClock(Date.now())
    const before = await startDoor({ clock })
    const { bytes, type } = await makeTestPicture()
    const inside = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
    const withPicture = { ...body, image_url: inside }
    const asked = send(`${before.app.url}/v1/images/generations`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json' },
    })
    asked.on('error', () => {})
    asked.end(JSON.stringify(withPicture))
    const { job } = await before.studio.engine.begun(0)
    await before.studio.close()
    await once(asked, 'close')
    const after = await startDoor({ dataDir: before.studio.dataDir, automatic: true, clock })
    const response = await after.post(withPicture, { 'x-stainless-retry-count': '1' })
    const { id } = generateImagesAnswerSchema.parse(await response.json())
    expect(id).toBe(job.generationId)
    expect(after.studio.services.listImages({ limit: 9, offset: 0 }).total).toBe(1)
  })
})

describe('GET /v1/models', () => {
  const agents = {
    together: { 'user-agent': 'Together/JS 0.52.0' },
    python: { 'user-agent': 'Together/Python 2.4.0', 'x-stainless-lang': 'python' },
    curl: { 'user-agent': 'curl/8.5.0' },
    page: { 'x-stainless-lang': 'js', 'x-stainless-package-version': '0.52.0' },
  }
  const others = {
    js: { 'user-agent': 'OpenAI/JS 6.1.0' },
    python: { 'user-agent': 'AsyncOpenAI/Python 2.0.0' },
    page: { 'x-stainless-lang': 'js', 'x-stainless-package-version': '6.1.0' },
  }

  it('is an array for Together’s clients, and an object around it for OpenAI’s', async () => {
    const { app } = await startDoor()
    const list = async (headers: Record<string, string>) => {
      const response = await fetch(`${app.url}/v1/models`, { headers: { ...key, ...headers } })
      return (await response.json()) as unknown
    }
    const models = listModelsAnswerSchema.parse(await list(agents.together))
    expect(models.length).toBeGreaterThan(3)
    for (const headers of Object.values(agents)) expect(await list(headers)).toEqual(models)
    for (const headers of Object.values(others)) {
      expect(await list(headers)).toEqual({ object: 'list', data: models })
    }
  })
})

describe('who may come in', () => {
  it('asks for a key, in the shape this API has', async () => {
    const { app } = await startDoor()
    for (const authorization of ['', 'Basic abc']) {
      const response = await fetch(`${app.url}/v1/models`, { headers: { authorization } })
      expect(response.status).toBe(401)
      const { error } = togetherErrorSchema.parse(await response.json())
      expect(error.type).toBe('authentication_error')
    }
    const closed = await startDoor({ automatic: true }, { apiToken: 'correct-horse' })
    const models = (token: string) =>
      fetch(`${closed.app.url}/v1/models`, { headers: { authorization: `Bearer ${token}` } })
    expect((await models('any')).status).toBe(401)
    expect((await models('correct-horse')).status).toBe(200)
  })

  it('lets pages of this machine in, with every header the SDK sends, and no others', async () => {
    const { app } = await startDoor()
    const asked =
      'authorization, content-type, x-stainless-lang, x-stainless-package-version, x-stainless-os, x-stainless-arch, x-stainless-runtime, x-stainless-runtime-version, x-stainless-retry-count, x-stainless-timeout, user-agent'
    const origin = 'http://localhost:3000'
    const preflight = await fetch(`${app.url}/v1/images/generations`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked,
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
    const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ') ?? []
    expect(allowed).toEqual(expect.arrayContaining(asked.split(', ')))
    const page = (from: string) =>
      fetch(`${app.url}/v1/models`, {
        headers: { ...key, origin: from, 'sec-fetch-site': 'cross-site' },
      })
    expect((await page(origin)).status).toBe(200)
    const foreign = await page('https://somewhere.example')
    expect(foreign.status).toBe(401)
    // A page must be able to read why.
    expect(foreign.headers.get('access-control-allow-origin')).toBe('https://somewhere.example')
  })

  it('says what is not here, and what an address takes', async () => {
    const { app } = await startDoor()
    const chat = await fetch(`${app.url}/v1/chat/completions`, { method: 'POST', headers: key })
    expect(chat.status).toBe(404)
    expect(togetherErrorSchema.parse(await chat.json()).error.type).toBe('not_found_error')
    const wrong = await fetch(`${app.url}/v1/images/generations`, { headers: key })
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get('allow')).toBe('POST')
  })
})
