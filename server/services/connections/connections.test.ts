import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceAddresses } from '#contract/studio/connections.ts'
import { GessoError } from '#server/domain/errors.ts'
import { createTestConnections } from '#server/testing/test-connections.ts'
import { createHideKeys } from './hide-keys.ts'

const server = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
const other = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b602'
const key = 'sk-canary-0123456789'

const refusal = (act: () => unknown): { code: string; fields: string[] } => {
  try {
    act()
  } catch (error) {
    if (error instanceof GessoError) {
      return { code: error.code, fields: error.issues?.flatMap(({ fields }) => fields) ?? [] }
    }
  }
  throw new Error('It was not refused.')
}

describe('a connection', () => {
  it('is kept with a key that nothing shows, and opens it after a restart', async () => {
    const first = createTestConnections({ secret: Buffer.alloc(32, 7) })
    const kept = first.connections.putConnection('leonardo', { key })
    expect(kept).toEqual({
      id: 'leonardo',
      kind: 'leonardo',
      name: 'Leonardo',
      baseUrl: serviceAddresses.leonardo,
      source: 'settings',
      hasKey: true,
      pricePerPicture: null,
      problem: null,
    })
    expect(JSON.stringify([first.connections.list(), first.events])).not.toContain(key)
    const row = first.db.prepare('select * from connection').get()
    expect(JSON.stringify(row)).not.toContain(key)

    const again = createTestConnections({ db: first.db, secret: Buffer.alloc(32, 7) })
    await again.connections.testConnection('leonardo')
    expect(again.service.asked[0]).toMatchObject({ what: 'facts', key })
    // A copy of the database without what lies beside it.
    const copy = createTestConnections({ db: first.db, secret: randomBytes(32) })
    expect(copy.connections.listConnections()[0]?.hasKey).toBe(false)
  })

  it('opens no key at an address that its row was changed to', () => {
    const { connections, db } = createTestConnections({ secret: Buffer.alloc(32, 7) })
    connections.putConnection(server, { name: 'Mine', baseUrl: 'http://10.0.0.2:8080/v1', key })
    db.exec(`update connection set base_url = 'https://evil.example/v1'`)
    const moved = createTestConnections({ db, secret: Buffer.alloc(32, 7) })
    expect(moved.store.openKey(server)).toBeNull()
  })

  it('needs its key again for another address, and sends the old one nowhere', async () => {
    const { connections, service } = createTestConnections()
    const baseUrl = 'http://10.0.0.2:8080/v1'
    connections.putConnection(server, { name: 'Mine', baseUrl, key })
    const move = { baseUrl: 'https://evil.example/v1' }
    expect(refusal(() => connections.putConnection(server, move)).fields).toEqual(['key'])
    expect(connections.list()[0]?.baseUrl).toBe(baseUrl)
    connections.putConnection(server, { ...move, key: null })
    await connections.testConnection(server)
    expect(service.asked.filter((one) => one.key !== null)).toEqual([])
    // Its name and its price need no key.
    connections.putConnection(server, { name: 'Ours', pricePerPicture: 12_500 })
    expect(connections.listConnections()).toMatchObject([{ name: 'Ours', pricePerPicture: 12_500 }])
  })

  it('from the environment wins, is never kept and cannot be changed', () => {
    const own = { key: 'from-the-environment', baseUrl: 'http://127.0.0.1:1/v1' }
    const { connections, db } = createTestConnections({ given: { leonardo: null, together: own } })
    expect(connections.listConnections()).toMatchObject([
      { id: 'together', source: 'environment', baseUrl: own.baseUrl, hasKey: true },
    ])
    expect(refusal(() => connections.putConnection('together', { key })).code).toBe('conflict')
    expect(refusal(() => connections.removeConnection('together')).code).toBe('conflict')
    expect(connections.putConnection('together', { pricePerPicture: 4_000 })).toMatchObject({
      source: 'environment',
      pricePerPicture: 4_000,
    })
    expect(db.prepare('select count(*) as n from connection').get()).toEqual({ n: 0 })
    const later = createTestConnections({ db })
    expect(later.connections.listConnections()).toEqual([])
  })

  it.each([
    ['leonardo', {}, 'invalid_request', ['key']],
    ['leonardo', { key: null }, 'invalid_request', ['key']],
    ['leonardo', { key, pricePerPicture: 1 }, 'invalid_request', ['pricePerPicture']],
    ['together', { key, name: 'Mine' }, 'invalid_request', ['name']],
    [server, { baseUrl: 'http://10.0.0.2/v1' }, 'invalid_request', ['name']],
    [server, { name: 'Mine' }, 'invalid_request', ['baseUrl']],
  ])('%s is refused as %j, and nothing is kept', (id, draft, code, fields) => {
    const { connections, events } = createTestConnections()
    expect(refusal(() => connections.putConnection(id, draft))).toEqual({ code, fields })
    expect(connections.list()).toEqual([])
    expect(events).toEqual([])
  })

  it('of one’s own has a name of its own, may have no key, and is free unless somebody says', () => {
    const { connections } = createTestConnections()
    const baseUrl = 'http://10.0.0.2/v1'
    connections.putConnection(server, { name: 'Zeta', baseUrl })
    connections.putConnection(other, { name: 'alpha', baseUrl })
    connections.putConnection('together', { key })
    expect(refusal(() => connections.putConnection(other, { name: 'ZETA' })).code).toBe('conflict')
    expect(
      connections.listConnections().map((one) => [one.name, one.hasKey, one.pricePerPicture]),
    ).toEqual([
      ['Together', true, null],
      ['alpha', false, 0],
      ['Zeta', false, 0],
    ])
  })

  it('is another engine with another key, and none when it is removed', () => {
    const { connections, db } = createTestConnections()
    const heard: string[] = []
    connections.onChange((id) => heard.push(id))
    connections.putConnection('together', { key })
    const first = connections.get('together')
    expect(connections.get('together')).toBe(first)
    connections.putConnection('together', { key: 'another-key' })
    expect(connections.get('together')).not.toBe(first)
    expect(connections.removeConnection('together')).toBe(true)
    expect(connections.removeConnection('together')).toBe(false)
    expect(connections.get('together')).toBeNull()
    expect(heard).toEqual(['together', 'together', 'together'])
    expect(db.prepare('select count(*) as n from connection').get()).toEqual({ n: 0 })
  })
})

describe('a test', () => {
  it('tells what is left and how many models there are', async () => {
    const { connections, service } = createTestConnections()
    connections.putConnection('leonardo', { key })
    const limits = { concurrency: 5, createsPerMinute: 100, requestsPerMinute: 2000 }
    const balance = { unit: 'credits', micros: 1_234_000_000 } as const
    service.facts = () => ({
      kind: 'account',
      account: { userId: 'u', name: 'maker', balance, renewsAt: 5, limits },
    })
    const model = { id: 'm', name: 'M', description: '', isCustom: true }
    service.models = () => ({ kind: 'models', models: [model] })
    const test = await connections.testConnection('leonardo')
    expect(test).toMatchObject({
      problem: null,
      words: 'Leonardo works, as maker. 1,234 credits left. 1 model.',
      account: { name: 'maker', balance, renewsAt: 5, concurrency: 5 },
      models: 1,
    })
    expect(connections.listModels()).toMatchObject([
      { engine: 'leonardo', problem: null, models: [{ id: 'm', custom: true }] },
    ])
  })

  it('says what is wrong without the key, however the service repeats it', async () => {
    const { connections, service } = createTestConnections()
    connections.putConnection('together', { key })
    const said = `Incorrect API key provided: ${key} (${Buffer.from(key).toString('base64')})`
    service.facts = () => ({ kind: 'refused', refusal: { cause: 'key', words: said } })
    const test = await connections.testConnection('together')
    expect(test?.problem?.cause).toBe('key')
    expect(test?.words).toMatch(/^Together does not take this key.*Incorrect API key/)
    expect(JSON.stringify([test, connections.listConnections()])).not.toContain(key.slice(0, 8))
    expect(connections.listConnections()[0]?.problem?.cause).toBe('key')
    service.facts = () => ({ kind: 'later', afterMs: 1000, words: 'Busy.' })
    expect((await connections.testConnection('together'))?.problem?.cause).toBe('other')
    connections.putConnection('together', { key: 'another-key' })
    expect(connections.listConnections()[0]?.problem).toBeNull()
    expect(await connections.testConnection(server)).toBeNull()
  })
})

describe('what a service says', () => {
  it('sets what its plan allows at once', async () => {
    const { connections, service } = createTestConnections()
    connections.putConnection('leonardo', { key })
    expect(connections.get('leonardo')?.limits.concurrency).toBe(10)
    const limits = { concurrency: 3, createsPerMinute: 100, requestsPerMinute: 2000 }
    const nothing = { userId: null, name: null, balance: null, renewsAt: null }
    service.facts = () => ({ kind: 'account', account: { ...nothing, limits } })
    await connections.readModels('leonardo')
    expect(connections.get('leonardo')?.limits.concurrency).toBe(3)
  })

  it('is kept without keys wherever they stand, and otherwise as it is', async () => {
    const { connections, service } = createTestConnections()
    connections.putConnection(server, { name: 'A', baseUrl: 'http://10.0.0.2/v1', key: 'stable' })
    connections.putConnection('together', { key })
    const named = (name: string) => ({
      id: `stable-${name}`,
      name,
      description: '',
      isCustom: true,
    })
    service.models = () => ({ kind: 'models', models: [named('diffusion'), named(`x${key}`)] })
    await connections.readModels('together')
    const catalogue = connections.listModels().find(({ engine }) => engine === 'together')
    expect(catalogue?.models.map(({ id }) => id)).toEqual(['stable-diffusion', 'stable-x[key]'])
    expect(catalogue?.models[1]?.name).toBe('x[key]')
  })
})

describe('a refusal of what was to be made', () => {
  it('that concerns the key is the connection’s problem until it has another', async () => {
    const { connections, service, events } = createTestConnections()
    connections.putConnection('together', { key })
    events.length = 0
    const { signal } = new AbortController()
    const send = () => connections.get('together')?.send({ body: {} }, signal)
    service.send = () => ({ kind: 'refused', refusal: { cause: 'moderation', words: 'No.' } })
    await send()
    expect(events).toEqual([])
    service.send = () => ({ kind: 'refused', refusal: { cause: 'payment', words: `No: ${key}` } })
    expect(await send()).toEqual({
      kind: 'refused',
      refusal: { cause: 'payment', words: 'No: [key]' },
    })
    expect(connections.listConnections()[0]?.problem).toMatchObject({ cause: 'payment' })
    expect(events).toEqual([{ type: 'connections.changed' }])
    const old = connections.get('together')
    connections.putConnection('together', { key: 'another-key' })
    await old?.send({ body: {} }, signal)
    expect(connections.listConnections()[0]?.problem).toBeNull()
  })
})

describe('a list of models', () => {
  it('is kept, read again when a day old, and once at a time', async () => {
    const { connections, service, clock, db } = createTestConnections()
    connections.putConnection('together', { key })
    const models = [{ id: 'a/b', name: 'B', description: '', isCustom: false }]
    service.models = () => ({ kind: 'models', models })
    expect(connections.listModels()).toMatchObject([{ fetchedAt: null, models: [] }])
    connections.listModels()
    await connections.readModels('together')
    expect(service.asked.length).toBe(1)
    const kept = createTestConnections({ db })
    expect(kept.connections.listModels()).toMatchObject([{ models: [{ id: 'a/b' }] }])
    expect(kept.service.asked).toEqual([])

    clock.advance(24 * 60 * 60_000)
    service.models = () => ({ kind: 'unreachable', words: 'No answer.' })
    connections.listModels()
    await connections.readModels('together')
    expect(connections.listModels()).toMatchObject([
      { problem: 'No answer.', models: [{ id: 'a/b' }] },
    ])
    expect(service.asked.length).toBe(2)
  })
})

it('a list of models of another key is not kept for the new one', async () => {
  const { connections, service } = createTestConnections()
  const list = (id: string) => ({ kind: 'models', models: [{ ...plain, id }] }) as const
  const plain = { name: 'M', description: '', isCustom: true }
  connections.putConnection('together', { key })
  service.models = () => list('mine')
  await connections.readModels('together')
  connections.putConnection('together', { key: 'another-key' })
  let answer: () => void = () => undefined
  service.wait = new Promise<void>((resolve) => (answer = resolve))
  const old = connections.readModels('together')
  connections.putConnection('together', { key: 'a-third-key' })
  answer()
  await old
  expect(connections.listModels()).toMatchObject([{ fetchedAt: null, models: [] }])
})

describe('hiding keys', () => {
  const encodings: ((text: string) => string)[] = [
    (text) => text,
    (text) => encodeURIComponent(text),
    (text) => JSON.stringify(text),
    (text) => Buffer.from(text).toString('hex'),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
  ]
  it('leaves nothing of a key in a text, wherever it stands and however it is spelled', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\x21-\x7e]{16,60}$/),
        fc.stringMatching(/^[a-z ]{0,7}$/),
        fc.constantFrom(...encodings),
        (secret, before, encode) => {
          const { learn, hide } = createHideKeys()
          learn(secret)
          const text = encode(`${before}${secret} and so on`)
          const out = hide(text)
          for (const spell of encodings) expect(out).not.toContain(spell(secret).slice(4, -6))
          expect(out).toContain('[key]')
        },
      ),
      { numRuns: 150 },
    )
  })
})
