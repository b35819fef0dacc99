import { expect, it, onTestFinished } from 'vitest'
import {
  connectionPaths,
  connectionSchema,
  connectionsSchema,
  connectionTestSchema,
  modelCatalogueSchema,
  modelCataloguesSchema,
  removedConnectionSchema,
} from '#contract/studio/connections.ts'
import { spendingLimitsSchema, spendingPaths } from '#contract/studio/spending.ts'
import { healthSchema } from '#contract/studio/health.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp } from '#server/testing/test-app.ts'

const server = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
const key = 'sk-canary-0123456789'

async function start() {
  const app = await startTestApp()
  onTestFinished(() => app.close())
  const said: string[] = []
  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const response = await app.fetch(path, {
      method,
      headers: { origin: app.url, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    said.push(text)
    return { status: response.status, answer: JSON.parse(text) as unknown }
  }
  return { ask, said }
}

it('keeps a connection, tests it, lists its models and forgets it, and never says its key', async () => {
  const { ask, said } = await start()
  const put = await ask(connectionPaths.one('together'), 'PUT', { key: ` ${key} ` })
  expect(connectionSchema.parse(put.answer)).toMatchObject({ id: 'together', hasKey: true })
  const mine = { name: 'My machine', baseUrl: 'http://10.0.0.2:8080/v1/', pricePerPicture: 0 }
  await ask(connectionPaths.one(server), 'PUT', mine)
  const { answer } = await ask(connectionPaths.all)
  expect(connectionsSchema.parse(answer).connections).toMatchObject([
    { id: 'together' },
    { id: server, kind: 'openai', baseUrl: 'http://10.0.0.2:8080/v1', hasKey: false },
  ])
  const health = healthSchema.parse((await ask(studioPaths.health)).answer)
  const idle = { connected: true, running: 0, queued: 0 }
  expect(health.engines.slice(-2)).toEqual([
    { name: 'together', ...idle },
    { name: 'My machine', ...idle },
  ])
  const test = await ask(connectionPaths.test('together'), 'POST')
  expect(connectionTestSchema.parse(test.answer).problem).toBeNull()
  const models = await ask(connectionPaths.models(server), 'POST')
  expect(modelCatalogueSchema.parse(models.answer).engine).toBe(server)
  const all = await ask(connectionPaths.allModels)
  expect(modelCataloguesSchema.parse(all.answer).catalogues.length).toBe(2)
  const gone = await ask(connectionPaths.one('together'), 'DELETE')
  expect(removedConnectionSchema.parse(gone.answer)).toEqual({ id: 'together' })
  expect((await ask(connectionPaths.one('together'), 'DELETE')).status).toBe(404)
  expect((await ask(connectionPaths.test('leonardo'), 'POST')).status).toBe(404)
  expect(said.join()).not.toContain(key)
})

it.each([
  [{ key: 'canary with a space' }, 'key', '1 to 512 visible ASCII characters'],
  [{ key: '' }, 'key', '1 to 512 visible ASCII characters'],
  [{ key: 7 }, 'key', '1 to 512 visible ASCII characters'],
  [{ key, baseUrl: 'https://me:canary@host.example' }, 'baseUrl', 'without a name, a password'],
  [{ key, baseUrl: 'file:///etc/canary' }, 'baseUrl', 'an http:// or https:// address'],
  [{ key, baseUrl: 'https://host.example/?key=canary' }, 'baseUrl', 'without'],
  [{ key, pricePerPicture: -1 }, 'pricePerPicture', '0 to 1,000,000,000,000'],
  [{ key, pricePerPicture: 0.5 }, 'pricePerPicture', 'a whole number'],
  [{ key, kind: 'openai' }, 'kind', 'Unknown field'],
])(
  'refuses %j with the field and what is allowed, and repeats no secret',
  async (body, field, words) => {
    const { ask, said } = await start()
    const { status, answer } = await ask(connectionPaths.one('together'), 'PUT', body)
    expect(status).toBe(400)
    expect(answer).toMatchObject({
      error: { code: 'invalid_request', issues: [{ fields: [field] }] },
    })
    expect(said.join()).toContain(words)
    expect(said.join()).not.toContain('canary')
    expect((await ask(connectionPaths.all)).answer).toEqual({ connections: [] })
  },
)

it('no refusal shows a key, even one that came in where none belongs', async () => {
  const { ask, said } = await start()
  await ask(connectionPaths.one('together'), 'PUT', { key })
  const asked = await ask(studioPaths.generations, 'POST', { operation: key })
  const named = await ask(connectionPaths.one(server), 'PUT', { name: key.repeat(3), baseUrl: key })
  expect([asked.status, named.status]).toEqual([400, 400])
  const grid = await ask(`${studioPaths.images}?limit=${key}`)
  expect(JSON.stringify(grid.answer)).toContain('[key]')
  expect(said.join()).not.toContain(key)
})

it('takes the limits of a server with it, and leaves those of a service', async () => {
  const { ask } = await start()
  await ask(connectionPaths.one('together'), 'PUT', { key })
  await ask(connectionPaths.one(server), 'PUT', { name: 'Mine', baseUrl: 'http://10.0.0.2/v1' })
  const cap = { unit: 'dollars', per: 'day', micros: 5_000_000 }
  const caps = [null, 'together', server].map((engine) => ({ engine, ...cap }))
  const confirmAbove = { credits: null, dollars: null }
  await ask(spendingPaths.limits, 'PUT', { caps, confirmAbove })
  for (const id of ['together', server]) {
    // oxlint-disable-next-line no-await-in-loop -- two
    await ask(connectionPaths.one(id), 'DELETE')
  }
  const { answer } = await ask(spendingPaths.limits)
  expect(spendingLimitsSchema.parse(answer).caps).toEqual(caps.slice(0, 2))
})
