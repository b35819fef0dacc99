import { describe, expect, it } from 'vitest'
import type { Marks } from '#server/domain/remote/remote-engine.ts'
import { createExchange } from '#server/outbound/exchange/create-exchange.ts'
import {
  answerJson,
  type Heard,
  startScriptedService,
} from '#server/testing/remote/scripted-service.ts'
import { jobOf } from '#server/testing/remote/remote-engine.cases.ts'
import { connectLeonardo } from './connect-leonardo.ts'

const never = new AbortController().signal
const key = 'c0ffee00-5eed-4bad-9dea-dbeefcafe042'
const prepared = { body: { prompt: 'a boat', seed: 7 } }
const id = '6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'

async function connect(script: Parameters<typeof startScriptedService>[0]) {
  const service = await startScriptedService(script)
  const clock = { now: () => Date.now() }
  const exchange = createExchange()
  const options = { id: 'leonardo', exchange, baseUrl: service.url, key: () => key, clock }
  return { ...connectLeonardo(options), ...service }
}

const answering = (value: unknown, status = 200) =>
  connect((_, response) => answerJson(response, value, status))

describe('a create', () => {
  const job = (more: object) => ({ sdGenerationJob: { generationId: id, ...more } })
  it.each([
    [job({}), null],
    [job({ apiCreditCost: 11, cost: null }), { unit: 'credits', micros: 11_000_000 }],
    [job({ cost: { amount: '0.0125', unit: 'DOLLARS' } }), { unit: 'dollars', micros: 12_500 }],
    [job({ cost: { amount: 24, unit: 'CREDITS' } }), { unit: 'credits', micros: 24_000_000 }],
    [job({ apiCreditCost: 'x', cost: { amount: '-1', unit: 'DOLLARS' } }), null],
  ])('is accepted with what it costs: %j', async (answer, charge) => {
    const { engine, heard } = await answering(answer)
    expect(await engine.send(prepared, never)).toEqual({ kind: 'accepted', upstreamId: id, charge })
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ method: 'POST', path: '/generations' })
    expect(heard[0]?.headers.authorization).toBe(`Bearer ${key}`)
    expect(heard[0]?.json()).toEqual(prepared.body)
  })

  const said = (error: unknown) => ({ error, path: '$', code: 'unexpected' })
  it.each([
    [400, said('invalid dimensions'), 'request'],
    [400, said('content moderation filter: word'), 'moderation'],
    [403, said('Your prompt is inappropriate.'), 'moderation'],
    [403, said('no'), 'forbidden'],
    [401, said('Authentication hook unauthorized this request'), 'key'],
    [500, said('Invalid response from authorization hook'), 'key'],
    [402, said('pay'), 'payment'],
    [400, said('not enough api tokens'), 'payment'],
    [422, { detail: [{ msg: 'seed' }] }, 'request'],
  ])('is refused with %i %j', async (status, body, cause) => {
    const { engine } = await answering(body, status)
    const outcome = await engine.send(prepared, never)
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { cause } })
  })

  it.each([
    [200, {}],
    [200, null],
    [200, { sdGenerationJob: null }],
    [200, job({ generationId: '../me' })],
    [201, []],
    [302, job({})],
    [408, said('x')],
    [409, said('x')],
    [500, said('Service Error')],
    [502, said('x')],
    [503, said('x')],
  ])('may have been made when it is answered with %i %j', async (status, body) => {
    const { engine, heard } = await answering(body, status)
    expect(await engine.send(prepared, never)).toMatchObject({ kind: 'unknown' })
    expect(heard).toHaveLength(1)
  })

  it('waits as it is told', async () => {
    const { engine } = await connect((_, response) => {
      response.setHeader('retry-after', '2')
      answerJson(response, {}, 429)
    })
    expect(await engine.send(prepared, never)).toMatchObject({ kind: 'later', afterMs: 2000 })
  })

  it('says what the service says, but never the key, whole or in part', async () => {
    const told = (words: string) => answering(said(words), 400)
    const open = await (
      await told('width is odd, see https://x.y/?t=secret')
    ).engine.send(prepared, never)
    expect(open).toMatchObject({ refusal: { words: expect.stringContaining('width is odd') } })
    expect(JSON.stringify(open)).not.toContain('secret')
    const base64 = Buffer.from(`Bearer ${key}`).toString('base64')
    for (const form of [key, key.toUpperCase(), key.slice(9, 20), base64, base64.slice(20)]) {
      const outcome = await (await told(`odd: ${form}.`)).engine.send(prepared, never)
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { cause: 'request' } })
      expect(JSON.stringify(outcome)).not.toContain('odd')
    }
  })
})

describe('a look', () => {
  const generation = (more: object) => ({ generations_by_pk: { id, status: 'COMPLETE', ...more } })

  it('reads pictures once each, whatever else the answer says', async () => {
    const images = [
      { id: 'a', url: 'https://cdn/a.jpg', nsfw: null },
      { id: 'a', url: 'https://cdn/a.jpg' },
      { id: 'b', url: null },
      { id: 'c', url: 'https://cdn/c.jpg' },
    ]
    const answer = generation({ generated_images: images, sdVersion: 'NEW', seed: 'x' })
    const { engine } = await answering(answer)
    expect(await engine.look?.(id, never)).toEqual({
      kind: 'complete',
      charge: null,
      pictures: [
        { index: 0, id: 'a', address: 'https://cdn/a.jpg' },
        { index: 2, id: 'c', address: 'https://cdn/c.jpg' },
      ],
    })
  })

  it.each([
    [200, generation({ status: 'PENDING', generated_images: [] }), 'pending'],
    [200, generation({ status: 'FAILED' }), 'failed'],
    [200, { generations_by_pk: null }, 'missing'],
    [200, generation({ status: 'STARTED' }), 'unreachable'],
    [200, generation({ id: 'somebody-elses' }), 'unreachable'],
    [200, {}, 'unreachable'],
    [502, {}, 'unreachable'],
    [429, {}, 'later'],
    [401, {}, 'refused'],
  ])('answered with %i %j', async (status, body, kind) => {
    const { engine } = await answering(body, status)
    expect(await engine.look?.(id, never)).toMatchObject({ kind })
  })
})

describe('a create of which nobody knows', () => {
  const sentAt = Date.now()
  const marks: Marks = { seed: 4711, prompt: 'a boat', sentAt }
  const at = (ms: number) => new Date(sentAt + ms).toISOString().slice(0, -1)
  const made = (name: string, ms: number, more = {}) => ({
    id: name,
    createdAt: at(ms),
    seed: 4711,
    prompt: 'a boat',
    ...more,
  })
  const others = (count: number, from: number) =>
    Array.from({ length: count }, (_, place) =>
      made(`o-${place}`, from - place * 1000, { seed: 1 }),
    )

  const listing = (all: readonly object[], more: { date?: number } = {}) =>
    connect((heard, response) => {
      if (heard.path === '/me') {
        answerJson(response, { user_details: [{ user: { id: 'u-1', username: null } }] })
        return
      }
      if (more.date !== undefined) response.setHeader('date', new Date(more.date).toUTCString())
      const { offset, limit } = pageOf(heard)
      answerJson(response, { generations: all.slice(offset, offset + limit) })
    })

  const pageOf = ({ path }: Heard) => {
    const { searchParams } = new URL(path, 'http://x')
    return { offset: Number(searchParams.get('offset')), limit: Number(searchParams.get('limit')) }
  }

  it('is found by seed, prompt and time, on whichever page', async () => {
    const old = made('old', -86_400_000)
    const { engine, heard } = await listing([...others(120, 60_000), made('it', 800), old])
    expect(await engine.find?.(marks, never)).toEqual({ kind: 'found', upstreamId: 'it' })
    expect(heard.filter(({ path }) => path === '/me')).toHaveLength(1)
    expect(heard[1]?.path).toBe('/generations/user/u-1?offset=0&limit=50')
  })

  it('is not taken for one of the same marks that was made before, or is somebody else’s', async () => {
    const before = await listing([...others(3, 5_000), made('before', -3_600_000)])
    expect(await before.engine.find?.(marks, never)).toEqual({ kind: 'absent' })
    const taken = await listing([made('theirs', 500), made('it', -1_000)])
    const found = await taken.engine.find?.({ ...marks, isTaken: (one) => one === 'theirs' }, never)
    expect(found).toEqual({ kind: 'found', upstreamId: 'it' })
    const other = await listing([made('a', 0, { prompt: 'a goat' }), made('b', 0, { seed: 4712 })])
    expect(await other.engine.find?.(marks, never)).toEqual({ kind: 'absent' })
  })

  it('is found though the service’s clock is a day ahead, and in a list of any order', async () => {
    const day = 86_400_000
    const ahead = await listing([made('it', day)], { date: sentAt + day })
    expect(await ahead.engine.find?.(marks, never)).toEqual({ kind: 'found', upstreamId: 'it' })
    const oldestFirst = [...others(130, -day).toReversed(), made('it', 500)]
    const { engine } = await listing(oldestFirst)
    expect(await engine.find?.(marks, never)).toEqual({ kind: 'found', upstreamId: 'it' })
  })

  it('stays open when the list cannot be had', async () => {
    const { engine } = await answering({ error: 'x' }, 502)
    expect(await engine.find?.(marks, never)).toMatchObject({ kind: 'unreachable' })
  })
})

describe('a picture to bring along', () => {
  it('goes in a form without the key, and elsewhere only by https to the public internet', async () => {
    const png = new Uint8Array([0x89, ...Buffer.from('PNG\r\n\x1a\n0000', 'latin1')])
    const request = {
      operation: 'leonardo.createGeneration',
      prompt: 'a boat',
      init_image_id: 'i',
    } as const
    const job = jobOf(request, { readInput: async () => png })
    let target = ''
    const { engine, url, heard } = await connect((one, response) => {
      if (one.path === '/sink') {
        response.writeHead(204).end()
        return
      }
      const fields = '{"key":"k1","policy":"p"}'
      answerJson(response, { uploadInitImage: { id: 'u-9', url: target, fields } })
    })
    target = `${url}/sink`
    const outcome = await engine.prepare(job, never)
    expect(outcome).toMatchObject({ kind: 'ready', prepared: { body: { init_image_id: 'u-9' } } })
    expect(heard[0]?.json()).toEqual({ extension: 'png' })
    expect(heard[1]?.headers.authorization).toBeUndefined()
    const order = /name="key".*name="policy".*name="file".*PNG/s
    expect(heard[1]?.body).toMatch(order)

    target = 'http://169.254.169.254/latest'
    const elsewhere = await engine.prepare(job, never)
    expect(elsewhere).toMatchObject({ kind: 'refused' })
  })
})

describe('a finished picture', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  it.each([
    [200, jpeg, 'file'],
    [200, Buffer.from('<html></html>      '), 'broken'],
    [403, jpeg, 'expired'],
    [404, jpeg, 'expired'],
    [302, jpeg, 'broken'],
    [500, jpeg, 'unreachable'],
    [429, jpeg, 'later'],
  ])('at an address that answers %i', async (status, body, kind) => {
    const { engine, url, heard } = await connect((_, response) => {
      response.writeHead(status)
      response.end(body)
    })
    expect(await engine.fetch(`${url}/a.jpg`, never)).toMatchObject({ kind })
    expect(heard[0]?.headers.authorization).toBeUndefined()
  })

  it('inside somebody’s network is not asked for', async () => {
    const { engine } = await answering({})
    for (const address of ['http://127.0.0.1:9/a', 'https://10.0.0.1/a', 'file:///etc/passwd']) {
      expect(await engine.fetch(address, never)).toMatchObject({ kind: 'broken' })
    }
  })
})
