import { describe, expect, it } from 'vitest'
import { createExchange } from '#server/outbound/exchange/create-exchange.ts'
import { answerJson, startScriptedService } from '#server/testing/remote/scripted-service.ts'
import { jobOf, preparedOf } from '#server/testing/remote/remote-engine.cases.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { connectTogether } from './connect-together.ts'

const never = new AbortController().signal
const prepared = { body: { model: 'm', prompt: 'a boat', n: 2, seed: 7 } }
const request = {
  operation: 'together.generateImages',
  model: 'm',
  prompt: 'a boat',
  n: 2,
  steps: 4,
  width: 512,
  height: 768,
  guidance_scale: 3.5,
} as const

async function connect(
  script: Parameters<typeof startScriptedService>[0],
  kind: 'together' | 'openai' = 'together',
) {
  const service = await startScriptedService(script)
  const clock = { now: () => Date.now() }
  const base = { id: 'own', exchange: createExchange(), key: () => 'secret-key-of-mine', clock }
  return { ...connectTogether({ ...base, kind, baseUrl: `${service.url}/v1` }), ...service }
}

const answering = (value: unknown, status = 200, kind?: 'together' | 'openai') =>
  connect((_, response) => answerJson(response, value, status), kind)

describe('a create', () => {
  it.each([
    [
      { id: 'r', data: [{ index: 0, type: 'url', url: 'https://cdn/0.jpg' }] },
      ['https://cdn/0.jpg'],
    ],
    // The guide's own sample has neither object nor type; one server numbers every picture 0.
    [
      { data: [{ url: '/v1/images/a' }, { index: 0, url: 'b.png' }] },
      ['/v1/images/a', '/v1/b.png'],
    ],
    [{ id: 7, created: 1, data: [{ b64_json: '/9j/4AAQ', url: null }] }, ['4']],
    [{ data: [{ b64_json: 'no base64!' }, { b64_json: '' }] }, []],
    [{ data: [{ url: 'a' }, { url: 'b' }, { url: 'c' }] }, ['/v1/a', '/v1/b']],
  ])('is answered with its pictures: %j', async (answer, expected) => {
    const { engine, url, heard } = await answering(answer)
    const sent = await engine.send(prepared, never)
    if (sent.kind !== 'done') throw new Error(`It is ${sent.kind}.`)
    const told = sent.pictures.map((picture) =>
      'address' in picture
        ? picture.address.replace(url, '')
        : String(picture.bytes.byteLength - 2),
    )
    expect(told).toEqual(expected)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ method: 'POST', path: '/v1/images/generations' })
    expect(heard[0]?.json()).toEqual(prepared.body)
  })

  it.each([
    [400, { error: { message: 'steps must be between 1 and 50' } }, 'refused'],
    [400, { error: 'a text' }, 'refused'],
    [422, { detail: [{ msg: 'n' }] }, 'refused'],
    [402, {}, 'refused'],
    [404, {}, 'refused'],
    [429, {}, 'later'],
    [409, {}, 'unknown'],
    [500, { error: { message: 'x' } }, 'unknown'],
    [503, {}, 'unknown'],
    [200, { data: null }, 'unknown'],
    [200, 'text', 'unknown'],
  ])('answered with %i %j', async (status, body, kind) => {
    const { engine } = await answering(body, status)
    expect(await engine.send(prepared, never)).toMatchObject({ kind })
  })
})

describe('a server of one’s own', () => {
  it('is asked in the words that such servers read', async () => {
    const { engine } = await answering({}, 200, 'openai')
    expect((await preparedOf(engine, jobOf(request))).body).toEqual({
      model: 'm',
      prompt: 'a boat',
      n: 2,
      size: '512x768',
      response_format: 'b64_json',
      seed: 4711,
      step: 4,
      num_inference_steps: 4,
      guidance_scale: 3.5,
    })
  })

  it('gets the key at its own pictures, and nobody else does', async () => {
    const { bytes } = await makeTestPicture()
    const { engine, url, heard } = await connect((_, response) => response.end(bytes), 'openai')
    expect(await engine.fetch(`${url}/v1/a.png`, never)).toMatchObject({ kind: 'file' })
    expect(heard[0]?.headers.authorization).toBe('Bearer secret-key-of-mine')
    const together = await connect((_, response) => response.end(bytes))
    await together.engine.fetch(`${together.url}/v1/a.png`, never)
    expect(together.heard[0]?.headers.authorization).toBeUndefined()
  })

  it('is there though it lists no models, and a wrong key is told', async () => {
    expect(await (await answering({}, 404, 'openai')).account.facts(never)).toMatchObject({
      kind: 'account',
    })
    const wrong = await answering({ error: { message: 'no' } }, 401, 'openai')
    expect(await wrong.account.facts(never)).toMatchObject({ refusal: { cause: 'key' } })
  })
})

it('lists the models that make pictures, from either shape of list', async () => {
  const list = [
    { id: 'a', type: 'image', display_name: 'A' },
    { id: 'b', type: 'chat' },
    { id: 'c', object: 'model' },
  ]
  for (const answer of [list, { object: 'list', data: list }]) {
    const { account } = await answering(answer)
    const outcome = await account.models(never)
    expect(outcome.kind === 'models' && outcome.models.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'A'],
      ['c', 'c'],
    ])
  }
})
