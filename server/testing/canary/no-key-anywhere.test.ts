import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as z from 'zod/mini'
import { connectionPaths } from '#contract/studio/connections.ts'
import { mediaPaths, studioPaths } from '#contract/studio/paths.ts'
import { shareApi } from '#contract/studio/shares.ts'
import { spendingPaths } from '#contract/studio/spending.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'
import { createFakeEngine } from '#server/testing/fake-engine.ts'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { canaryKeys, findCanaries } from './find-canary.ts'

const idSchema = z.object({ id: z.string() })
const pageSchema = z.object({ images: z.array(z.object({ id: z.string(), seq: z.int() })) })
const [leonardoKey, togetherKey, ...ownKeys] = canaryKeys

/** A service that repeats the key it was given wherever it can, in every spelling, in answers of every kind. */
async function startParrot() {
  const heard = new Set<string>()
  let turn = 0
  const server = createServer((request, response) => {
    const key = (request.headers.authorization ?? '').replace(/^Bearer /, '')
    heard.add(key)
    request.resume()
    turn += 1
    const [status, value] = answerTo(request, key, turn, `http://127.0.0.1:${portOf()}`)
    // A header can hold a key as well.
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-key': encodeURIComponent(key),
    })
    response.end(JSON.stringify(value))
  })
  const portOf = () => (server.address() as AddressInfo).port
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${portOf()}`, heard }
}

const statuses = [200, 400, 200, 401, 200, 402, 403, 200, 404, 422, 429, 500, 503]

function answerTo(
  { url = '', method }: IncomingMessage,
  key: string,
  turn: number,
  origin: string,
): [number, unknown] {
  const spelled = [
    key,
    Buffer.from(key).toString('base64'),
    Buffer.from(`Bearer ${key}`).toString('base64url'),
    Buffer.from(key).toString('hex'),
    encodeURIComponent(key),
  ]
  const status = statuses[turn % statuses.length] ?? 200
  const message = `The key ${spelled.join(' or ')} is not good enough, and it begins with ${key.slice(0, 12)}.`
  if (status !== 200)
    return [status, { message, error: { message, type: 'x', param: key, code: key } }]
  const [name] = [`Model of ${spelled.join(', ')}`]
  if (url.endsWith('/me'))
    return [200, { user_details: [{ user: { id: 'u', username: key }, apiSubscriptionTokens: 5 }] }]
  if (url.includes('odels'))
    return [
      200,
      url.startsWith('/api')
        ? { custom_models: [{ id: 'm', name, description: name }] }
        : [{ id: 'm', object: 'model', type: 'image', display_name: name, organization: key }],
    ]
  if (method === 'POST' && url.endsWith('/images/generations'))
    return [
      200,
      {
        id: key,
        model: name,
        data: [{ index: 0, url: `${origin}/a.jpg?key=${encodeURIComponent(key)}` }],
      },
    ]
  if (method === 'POST')
    return [200, { sdGenerationJob: { generationId: randomUUID(), note: key } }]
  return [200, { generations_by_pk: { id: key, status: 'FAILED', prompt: key }, message }]
}

it('shows no key in any answer, event, line of the log, export or byte on the disk', async () => {
  const logged: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged.push(String(text))
    return true
  })
  const parrot = await startParrot()
  const dataDir = makeTestFolder()
  const engine = createFakeEngine({ picture: await makeTestPicture(), automatic: true })
  const start = () =>
    startServer({
      workerUrl: new URL('file:///nobody'),
      engine,
      config: readConfig({
        PORT: '0',
        GESSO_DATA_DIR: dataDir,
        LEONARDO_API_KEY: leonardoKey,
        LEONARDO_API_URL: `${parrot.url}/api/rest/v1`,
        TOGETHER_API_KEY: togetherKey,
        TOGETHER_BASE_URL: `${parrot.url}/v1`,
      }),
    })
  const captured = new Map<string, string>()
  const seen = new Set<number>()

  async function drive(url: string): Promise<void> {
    const ask = async (method: string, path: string, body?: unknown, more = {}) => {
      const response = await fetch(url + path, {
        method,
        headers: {
          authorization: 'Bearer anybody',
          'content-type': 'application/json',
          ...more,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      seen.add(response.status)
      const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
      const head = JSON.stringify([...response.headers])
      captured.set(`${method} ${path} ${captured.size}`, `${head}${text}`)
      return text
    }
    /** What leaves the studio as a file: pictures with their settings, a zip of them, a site. */
    const exports = async () => {
      const request = { operation: 'leonardo.createGeneration', prompt: 'a boat', num_images: 1 }
      const more = { 'idempotency-key': randomUUID() }
      await ask('POST', studioPaths.generations, { ...request, engine: 'builtin' }, more)
      const made = await vi.waitFor(async () => {
        const { images } = pageSchema.parse(JSON.parse(await ask('GET', studioPaths.images)))
        const [first] = images
        if (first === undefined) throw new Error('No picture is there yet.')
        return first
      })
      for (const format of ['png', 'jpeg', 'webp', 'original'] as const)
        await ask('GET', mediaPaths.download(made.id, format))
      await ask('GET', mediaPaths.settings(made.id))
      const ticket = await ask('POST', studioPaths.downloads, { images: [made.seq] })
      expect(await ask('GET', mediaPaths.zip(idSchema.parse(JSON.parse(ticket)).id))).toMatch(/^PK/)
      const draft = { source: { kind: 'pictures', pictures: [made.seq] }, detail: 'everything' }
      const link = await ask('POST', shareApi.all, draft, { 'idempotency-key': randomUUID() })
      const { id } = idSchema.parse(JSON.parse(link))
      expect(await ask('GET', `${shareApi.one(id)}/site`)).toMatch(/^PK/)
    }
    const servers = ownKeys.map((key) => ({ key, id: randomUUID() }))
    for (const { id, key } of servers) {
      const draft = { name: `Mine ${id.slice(0, 8)}`, baseUrl: `${parrot.url}/v1`, key }
      await ask('PUT', connectionPaths.one(id), draft)
      // What is wrong with a request must be said without repeating it.
      await ask('PUT', connectionPaths.one(id), { ...draft, kee: key })
      await ask('PUT', connectionPaths.one(id), { ...draft, key: `${key} ${key}` })
      await ask('PUT', connectionPaths.one(id), { ...draft, key: [key] })
      await ask('PUT', connectionPaths.one('leonardo'), { key })
    }
    const ids = ['leonardo', 'together', ...servers.map(({ id }) => id)]
    for (let round = 0; round < 4; round += 1) {
      for (const id of ids) {
        await ask('POST', connectionPaths.test(id))
        await ask('POST', connectionPaths.models(id))
        const request =
          id === 'leonardo'
            ? { operation: 'leonardo.createGeneration', prompt: 'a boat', width: 64, height: 64 }
            : { operation: 'together.generateImages', prompt: 'a boat', model: 'm' }
        await ask('POST', spendingPaths.price, { ...request, engine: id })
        await ask(
          'POST',
          studioPaths.generations,
          { ...request, engine: id },
          { 'idempotency-key': randomUUID() },
        )
      }
      await ask('POST', '/api/rest/v1/generations', { prompt: 'a boat', width: 64, height: 64 })
      await ask('POST', '/api/rest/v1/generations', { promt: 1 })
    }
    const reads = [
      connectionPaths.all,
      connectionPaths.allModels,
      spendingPaths.spending,
      spendingPaths.csv,
      spendingPaths.limits,
      studioPaths.generations,
      studioPaths.activeGenerations,
      studioPaths.images,
      studioPaths.health,
      '/api/studio/imports/leonardo',
      '/api/rest/v1/me',
      '/api/rest/v1/platformModels',
      '/v1/models',
      '/nothing/here',
    ]
    for (const path of reads) await ask('GET', path)
    await exports()
  }

  for (let life = 0; life < 2; life += 1) {
    const server = await start()
    const news = new AbortController()
    const events = listen(`${server.url}${studioPaths.events}`, news.signal)
    await drive(server.url)
    news.abort()
    captured.set(`events ${life}`, await events)
    await server.close(0)
  }
  captured.set('log', logged.join(''))
  for (const name of readdirSync(dataDir, { recursive: true, encoding: 'utf8' })) {
    const path = join(dataDir, name)
    if (statSync(path).isFile()) captured.set(`disk: ${name}`, readFileSync(path, 'latin1'))
  }

  // All keys were really used, and answers of many kinds were given.
  expect([...canaryKeys].filter((key) => !parrot.heard.has(key))).toEqual([])
  expect([200, 400, 404].filter((status) => !seen.has(status))).toEqual([])
  expect(captured.get('events 0')).toContain('generation.')
  const leaks = [...captured].flatMap(([where, text]) =>
    findCanaries(text).map(({ encoding, around }) => `${where}: ${encoding}: ${around}`),
  )
  expect(leaks).toEqual([])
}, 120_000)

async function listen(url: string, signal: AbortSignal): Promise<string> {
  let text = ''
  try {
    const response = await fetch(url, { signal, headers: { authorization: 'Bearer anybody' } })
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString('latin1')
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return text
}
