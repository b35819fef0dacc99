import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorBodySchema } from '#contract/studio/errors.ts'
import { generationSchema } from '#contract/studio/generation.ts'
import { healthSchema } from '#contract/studio/health.ts'
import {
  deletionSchema,
  generationPageSchema,
  imageIndexSchema,
  imagePageSchema,
  imageViewSchema,
} from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { writtenPromptSchema } from '#contract/studio/prompts.ts'
import { deletedUploadSchema, uploadLimits, uploadSchema } from '#contract/studio/uploads.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

const request = { operation: 'leonardo.createGeneration', prompt: 'a paper boat' }

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const create = (id: string, body: unknown = request) =>
  post(studioPaths.generations, body, { 'idempotency-key': id })
const errorOf = async (response: Response) => errorBodySchema.parse(await response.json()).error

describe('prompts', () => {
  it('are made up, and improved', async () => {
    const random = await app.fetch(studioPaths.randomPrompt, { method: 'POST' })
    expect(random.status).toBe(200)
    expect(writtenPromptSchema.parse(await random.json()).prompt).toBe('a paper boat on a lake')
    const improved = await post(studioPaths.improvedPrompt, { prompt: 'a fox' })
    expect(improved.status).toBe(200)
    expect(writtenPromptSchema.parse(await improved.json()).prompt).toMatch(/^a fox, /)
  })

  it.each([undefined, {}, { prompt: '' }, { prompt: ' ' }, { prompt: 'x'.repeat(1501) }, { x: 1 }])(
    'are not improved out of %j',
    async (body) => {
      const response = await post(studioPaths.improvedPrompt, body ?? '')
      expect(response.status).toBe(400)
      expect((await errorOf(response)).code).toBe('invalid_request')
    },
  )

  it('are for our own pages only', async () => {
    for (const path of [studioPaths.randomPrompt, studioPaths.improvedPrompt]) {
      const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
      const response = await app.fetch(path, { method: 'POST', headers })
      expect(response.status).toBe(403)
      await response.body?.cancel()
    }
  })
})

describe('generations', () => {
  it('are made once per key', async () => {
    const id = randomUUID()
    const first = await create(id)
    expect(first.status).toBe(201)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    const generation = generationSchema.parse(await first.json())
    expect(generation).toMatchObject({ id, status: 'queued', request })

    const again = await create(id.toUpperCase())
    expect(again.status).toBe(200)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await again.json()).toEqual(generation)

    const other = await create(id, { ...request, prompt: 'another' })
    expect(other.status).toBe(422)
    expect(await errorOf(other)).toMatchObject({
      code: 'idempotency_key_reused',
      issues: [{ fields: ['prompt'] }],
    })
    expect(app.services.generations.size).toBe(1)
  })

  it.each([undefined, '', 'once', '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b60', '{}'])(
    'need a UUID as key, not %s',
    async (key) => {
      const response = await post(
        studioPaths.generations,
        request,
        key === undefined ? {} : { 'idempotency-key': key },
      )
      expect(response.status).toBe(400)
      expect((await errorOf(response)).code).toBe('idempotency_key_missing')
      expect(app.services.changes).toBe(0)
    },
  )

  it('can be listed, read and cancelled', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of ids) await (await create(id)).body?.cancel()
    const page = await app.fetch(`${studioPaths.generations}?limit=2&offset=1`)
    const { total, generations } = generationPageSchema.parse(await page.json())
    expect(total).toBe(3)
    expect(generations.map(({ id }) => id)).toEqual([ids[1], ids[0]])

    const one = await app.fetch(studioPaths.generation(ids[2] ?? ''))
    expect(generationSchema.parse(await one.json()).id).toBe(ids[2])

    const cancelled = await post(studioPaths.cancel(ids[2] ?? ''), '')
    expect(generationSchema.parse(await cancelled.json()).status).toBe('cancelled')
    expect((await post(studioPaths.cancel(ids[2] ?? ''), '')).status).toBe(409)
    expect((await app.fetch(studioPaths.generation(randomUUID()))).status).toBe(404)
    expect((await app.fetch(studioPaths.generation('../health'))).status).toBe(404)

    const active = await app.fetch(studioPaths.activeGenerations)
    expect(await active.json()).toMatchObject({ generations: [{ id: ids[0] }, { id: ids[1] }] })
  })

  it('can be deleted for good, once', async () => {
    const id = randomUUID()
    await (await create(id)).body?.cancel()
    const deleted = await app.fetch(studioPaths.generation(id), { method: 'DELETE' })
    expect(await deleted.json()).toEqual({ id })
    expect((await app.fetch(studioPaths.generation(id))).status).toBe(404)
    expect((await app.fetch(studioPaths.generation(id), { method: 'DELETE' })).status).toBe(404)
  })

  const limit = 'limit must be a whole number from 1 to 200'
  const offset = 'offset must be a whole number from 0 to 2147483647'
  it.each([
    ['limit=0', `${limit}; got 0`],
    ['limit=500', `${limit}; got 500`],
    ['limit=x', `${limit}; got "x"`],
    ['limit=1.5', `${limit}; got "1.5"`],
    ['limit=0x10', `${limit}; got "0x10"`],
    ['limit=', `${limit}; got ""`],
    ['offset=-1', `${offset}; got "-1"`],
    ['offset=', `${offset}; got ""`],
    ['limit=1&limit=2', '"limit" is given more than once.'],
  ])('are not listed by ?%s, in words that say why', async (query, message) => {
    const response = await app.fetch(`${studioPaths.generations}?${query}`)
    expect(response.status).toBe(400)
    expect(await errorOf(response)).toMatchObject({
      message,
      issues: [{ fields: [query.split('=')[0]], message }],
    })
  })
})

describe('images', () => {
  it('can be listed and read one by one', async () => {
    const id = randomUUID()
    await (await create(id)).body?.cancel()
    const { images } = app.services.finish(id, 4)
    const page = await app.fetch(studioPaths.images)
    expect(imagePageSchema.parse(await page.json())).toMatchObject({ total: 4 })
    const one = await app.fetch(studioPaths.image(images[2]?.id ?? ''))
    expect(imageViewSchema.parse(await one.json())).toMatchObject({
      offset: 2,
      generation: { id },
    })
    expect((await app.fetch(studioPaths.image(randomUUID()))).status).toBe(404)
  })

  it('have an index that is built once per version and sent once per reader', async () => {
    const id = randomUUID()
    await (await create(id)).body?.cancel()
    app.services.finish(id, 4)
    const get = (headers: Record<string, string> = {}) =>
      app.fetch(studioPaths.imageIndex, { headers })

    const first = await get()
    const tag = first.headers.get('etag') ?? ''
    const index = imageIndexSchema.parse(await first.json())
    const builds = app.services.indexBuilds
    expect(index.seq).toHaveLength(4)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const same = await get({ 'if-none-match': tag })
    expect(same.status).toBe(304)
    expect(await same.text()).toBe('')
    expect(await (await get()).json()).toEqual(index)
    expect(app.services.indexBuilds).toBe(builds)

    await (await create(randomUUID())).body?.cancel()
    const changed = await get({ 'if-none-match': tag })
    expect(changed.status).toBe(200)
    await changed.body?.cancel()
    expect(app.services.indexBuilds).toBe(builds + 1)
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('have an index of 100,000 under a megabyte in %s', async (encoding, unpack) => {
    const count = 100_000
    const index = {
      version: 'big',
      seq: Array.from({ length: count }, (_, at) => (at === 0 ? 900_000 : -1 - ((at * 7919) % 9))),
      sizes: [[1024, 768]],
      size: Array.from({ length: count }, () => 0),
      time: Array.from({ length: count }, (_, at) =>
        at === 0 ? 1_790_000_000 : -((at * 104_729) % 600),
      ),
    }
    app.services.imageIndex = () => index as ReturnType<typeof app.services.imageIndex>
    app.services.imageIndexVersion = () => index.version
    const answer = await app.raw(
      `GET ${studioPaths.imageIndex} HTTP/1.1\r\nHost: ${app.host}\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
    )
    const split = answer.indexOf('\r\n\r\n')
    expect(answer.slice(0, split)).toContain(`content-encoding: ${encoding}`)
    const body = Buffer.from(answer.slice(split + 4), 'latin1')
    expect(body.byteLength).toBeLessThan(1_000_000)
    // Not compared with a matcher, which would print both megabytes.
    expect(unpack(body).equals(Buffer.from(JSON.stringify(index)))).toBe(true)
  })
})

describe('deletions', () => {
  it('can be undone', async () => {
    const made = await post(studioPaths.deletions, { images: [3, 1] })
    expect(made.status).toBe(201)
    const deletion = deletionSchema.parse(await made.json())
    expect(deletion.images).toEqual([3, 1])
    const undone = await app.fetch(studioPaths.deletion(deletion.id), { method: 'DELETE' })
    expect(await undone.json()).toEqual(deletion)
    const again = await app.fetch(studioPaths.deletion(deletion.id), { method: 'DELETE' })
    expect(again.status).toBe(404)
  })

  it('take a whole library at once', async () => {
    const images = Array.from({ length: 100_000 }, (_, at) => at)
    expect((await post(studioPaths.deletions, { images })).status).toBe(201)
    const more = await post(studioPaths.deletions, { images: [...images, 100_000] })
    expect(more.status).toBe(400)
  })

  const list = 'a list of 1 to 100000 picture numbers (seq)'
  const seq = 'the seq of a picture: a whole number, 0 or more'
  it.each([
    [{ images: [] }, `images must be ${list}; got a list of 0`],
    [{ images: 'all' }, `images must be ${list}; got "all"`],
    [{ images: [-1] }, `images.0 must be ${seq}; got -1`],
    [{ images: [2, 1.5] }, `images.1 must be ${seq}; got 1.5`],
    [{ images: ['1'] }, `images.0 must be ${seq}; got "1"`],
    [{}, `images must be ${list}; it is missing`],
    [[], `the body must be an object with images, ${list}; got a list of 0`],
    ['', `the body must be an object with images, ${list}; it is missing`],
    [{ images: [1], x: 1 }, 'Unknown field x.'],
  ])('refuse %j, in words that say why', async (body, message) => {
    const response = await post(studioPaths.deletions, body)
    expect(response.status).toBe(400)
    expect(await errorOf(response)).toMatchObject({ code: 'invalid_request', message })
    expect(app.services.changes).toBe(0)
  })
})

it('an unforeseen error keeps its words, and any claim about what was done, to itself', async () => {
  await app.close()
  app = await startTestApp({ report: () => {} })
  app.services.createDeletion = () => {
    throw new Error('/home/someone/secret')
  }
  const response = await post(studioPaths.deletions, { images: [1] })
  expect(response.status).toBe(500)
  expect(await errorOf(response)).toEqual({
    code: 'internal',
    message: 'Something went wrong inside the server; its log says more.',
  })
})

it('nothing is deleted when the server began to stop while the body came in', async () => {
  await app.close()
  app = await startTestApp({ isStopping: () => true })
  const response = await post(studioPaths.deletions, { images: [1] })
  expect(response.status).toBe(503)
  expect((await errorOf(response)).code).toBe('stopping')
  expect(app.services.changes).toBe(0)
})

describe('uploads', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47])
  const send = (body: Uint8Array, type = 'image/png') =>
    app.fetch(studioPaths.uploads, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Uint8Array(body),
    })

  it('are kept and can be asked about', async () => {
    const made = await send(png)
    expect(made.status).toBe(201)
    const upload = uploadSchema.parse(await made.json())
    const read = await app.fetch(`${studioPaths.uploads}/${upload.id}`)
    expect(await read.json()).toEqual(upload)
    expect((await app.fetch(`${studioPaths.uploads}/${randomUUID()}`)).status).toBe(404)
  })

  it('can be deleted for good, once', async () => {
    const { id } = uploadSchema.parse(await (await send(png)).json())
    const remove = () => app.fetch(studioPaths.upload(id), { method: 'DELETE' })
    const deleted = await remove()
    expect(deleted.status).toBe(200)
    expect(deletedUploadSchema.parse(await deleted.json())).toEqual({ id })
    expect((await app.fetch(studioPaths.upload(id))).status).toBe(404)
    expect((await remove()).status).toBe(404)
    const foreign = await app.fetch(studioPaths.upload(id), {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
  })

  it('refuse what is no picture', async () => {
    expect((await send(png, 'image/svg+xml')).status).toBe(415)
    expect((await send(png, 'text/html')).status).toBe(415)
    expect((await send(Buffer.from('<svg/>'))).status).toBe(400)
  })

  it('stop reading at the limit, whatever length was announced', async () => {
    const announced = await app.raw(
      `POST ${studioPaths.uploads} HTTP/1.1\r\nHost: ${app.host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: image/png\r\n` +
        `Content-Length: ${uploadLimits.bytes + 1}\r\nConnection: close\r\n\r\n`,
    )
    expect(announced).toMatch(/^HTTP\/1\.1 413 /)
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength
        controller.enqueue(chunk)
        if (sent > 2 * uploadLimits.bytes) controller.close()
      },
    })
    const streamed = await app.fetch(studioPaths.uploads, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(streamed.status).toBe(413)
    expect((await errorOf(streamed)).message).toContain('25 MB')
    expect(app.services.changes).toBe(0)
  })
})

describe('a sender that goes away', () => {
  it('leaves no trace and takes no place from the next', async () => {
    const head = `POST ${studioPaths.uploads} HTTP/1.1\r\nHost: ${app.host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: image/png\r\n`
    for (let sender = 0; sender < 8; sender += 1) {
      const socket = connect(app.port, '127.0.0.1')
      await once(socket, 'connect')
      await new Promise((resolve) => {
        socket.write(`${head}Content-Length: 1000\r\n\r\nhalf`, resolve)
      })
      socket.destroy()
    }
    const next = await app.fetch(studioPaths.uploads, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array([0x89]),
    })
    expect(next.status).toBe(201)
    expect(app.services.uploads.size).toBe(1)
  })
})

describe('health', () => {
  it('says what serves and, while stopping, that it ends', async () => {
    const ok = await app.fetch(studioPaths.health)
    expect(ok.status).toBe(200)
    expect(healthSchema.parse(await ok.json())).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      schema: 1,
      engines: [{ name: 'builtin', connected: true, running: 0, queued: 0 }],
    })
    const stopping = await startTestApp({ isStopping: () => true })
    const last = await stopping.fetch(studioPaths.health)
    expect(last.status).toBe(503)
    expect(healthSchema.parse(await last.json()).status).toBe('stopping')
    await stopping.close()
  })
})
