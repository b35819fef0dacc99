import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessPaths } from '#contract/access/access-paths.ts'
import { pushKeySchema, pushLimits, pushNewsSchema } from '#contract/access/push.ts'
import { pushPaths } from '#contract/access/push-paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

const endpoint = 'https://push.gesso.dev/send/abc'
const send = (method: string, body: unknown) =>
  app.fetch(pushPaths.push, {
    method,
    headers: { origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const news = (query = '') => app.fetch(pushPaths.news + query)

it('gives the key, takes an address and lets it go again', async () => {
  const { publicKey } = pushKeySchema.parse(await (await app.fetch(pushPaths.push)).json())
  expect(publicKey).toMatch(/^B[\w-]{86}$/)
  expect((await send('PUT', { endpoint })).status).toBe(200)
  expect(app.pushed.list()).toMatchObject([
    { endpoint, sessionId: null, contact: 'mailto:owner@gesso.invalid' },
  ])
  expect((await send('DELETE', { endpoint })).status).toBe(200)
  expect(app.pushed.list()).toEqual([])
})

it.each([
  [{}, 'endpoint'],
  [{ endpoint: 'http://push.gesso.dev/a' }, 'endpoint'],
  [{ endpoint: 'https://192.168.1.1/a' }, 'endpoint'],
  [{ endpoint: `https://push.gesso.dev/${'a'.repeat(pushLimits.endpoint)}` }, 'endpoint'],
  [{ endpoint, keys: {} }, 'keys'],
])('refuses %j, naming %s', async (body, field) => {
  const response = await send('PUT', body)
  expect(response.status).toBe(400)
  const { error } = (await response.json()) as { error: { issues: { fields: string[] }[] } }
  expect(error.issues[0]?.fields).toEqual([field])
  expect(app.pushed.list()).toEqual([])
})

it('says what ended, once to who says since when', async () => {
  const generation = aGeneration({ images: [anImage(1), anImage(2)], status: 'complete' })
  app.push.heed({ type: 'generation.completed', generation })
  const first = pushNewsSchema.parse(await (await news()).json())
  expect(first).toMatchObject({ pictures: 2, failed: 0, image: anImage(1).id })
  expect((await news()).headers.get('cache-control')).toBe('no-store')
  const next = pushNewsSchema.parse(await (await news(`?after=${first.at}`)).json())
  expect(next).toMatchObject({ pictures: 0, image: null })
  expect((await news('?after=soon')).status).toBe(400)
})

it('ends with the login that it came by', async () => {
  await app.close()
  app = await startTestApp({ neverLocal: true })
  const pairing = app.access.createPairing()
  const headers = { origin: app.url, 'content-type': 'application/json' }
  const paired = await app.fetch(accessPaths.pair, {
    method: 'POST',
    headers,
    body: JSON.stringify({ code: pairing.code, name: 'A phone' }),
  })
  const cookie = paired.headers.get('set-cookie')?.split(';')[0] ?? ''
  const asked = { headers: { ...headers, cookie } }
  await app.fetch(pushPaths.push, { method: 'PUT', ...asked, body: JSON.stringify({ endpoint }) })
  expect(app.pushed.list()).toHaveLength(1)
  await app.fetch(accessPaths.logout, { method: 'POST', ...asked })
  expect(app.pushed.list()).toEqual([])
})
