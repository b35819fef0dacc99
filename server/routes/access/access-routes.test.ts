import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  accessLimits,
  accessSchema,
  createdTokenSchema,
  pairingSchema,
} from '#contract/access/access.ts'
import { accessPaths } from '#contract/access/access-paths.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

const password = 'a good long one'
let app: TestApp
beforeEach(async () => {
  app = await startTestApp({ neverLocal: true })
  await app.access.setPassword({ password }, { kind: 'here' }, '127.0.0.1')
})
afterEach(() => app.close())

const send = (path: string, body: unknown, cookie = '', method = 'POST', more = {}) =>
  app.fetch(path, {
    method,
    headers: { origin: app.url, 'content-type': 'application/json', cookie, ...more },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

const cookieIn = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
const logIn = async (cookie = '') => cookieIn(await send(accessPaths.login, { password }, cookie))
const health = async (cookie: string) =>
  (await app.fetch(studioPaths.health, { headers: { cookie } })).status
const pair = async () => {
  const { code } = app.access.createPairing()
  return cookieIn(await send(accessPaths.pair, { code, name: 'My phone' }))
}
const stateFor = async (cookie: string) =>
  accessSchema.parse(await (await app.fetch(accessPaths.access, { headers: { cookie } })).json())

describe('logging in', () => {
  it('gives a cookie that scripts cannot read, by a name of this library’s own', async () => {
    const response = await send(accessPaths.login, { password })
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toMatch(
      /^gesso-test=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    )
    expect(await health(cookieIn(response))).toBe(200)
  })

  it('draws a new secret each time and ends the one before', async () => {
    const planted = await logIn()
    const own = await logIn(planted)
    expect(own).not.toBe(planted)
    expect([await health(planted), await health(own)]).toEqual([401, 200])
  })

  it('takes none of two cookies of its name', async () => {
    const own = await logIn()
    expect(await health(`${own}; gesso-test=${'x'.repeat(43)}`)).toBe(401)
  })

  it('says when to come back after too many tries', async () => {
    const guess = () => send(accessPaths.login, { password: 'a wrong guess' })
    const statuses = []
    for (let at = 0; at < 7; at += 1) statuses.push((await guess()).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429])
    const held = await send(accessPaths.login, { password })
    expect(held.status).toBe(429)
    expect(Number(held.headers.get('retry-after'))).toBeLessThanOrEqual(10)
    // What a client claims of itself makes it no other client.
    const claimed = { 'x-forwarded-for': '8.8.8.8', 'x-real-ip': '8.8.8.8' }
    expect((await send(accessPaths.login, { password }, '', 'POST', claimed)).status).toBe(429)
    app.clock.advance(10_000)
    expect((await send(accessPaths.login, { password })).status).toBe(200)
  })

  it('ends when unused, when too old and when one logs out, which empties the browser too', async () => {
    const cookie = await logIn()
    const out = await send(accessPaths.logout, undefined, cookie)
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(out.headers.get('set-cookie')).toMatch(/^gesso-test=; .*Max-Age=0/)
    expect(await health(cookie)).toBe(401)

    const unused = await logIn()
    app.clock.advance(accessLimits.login.idle)
    expect(await health(unused)).toBe(401)
    const used = await logIn()
    for (let day = 0; day < 29; day += 1) {
      app.clock.advance(24 * 60 * 60_000)
      expect(await health(used)).toBe(200)
    }
    app.clock.advance(24 * 60 * 60_000)
    expect(await health(used)).toBe(401)
  })
})

describe('pictures and pages for others', () => {
  it('are kept in no cache over plain http', async () => {
    const cookie = await logIn()
    const path = '/media/images/0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
    app.services.addMedia('0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601', {
      path: fileURLToPath(import.meta.url),
      type: 'image/png',
      bytes: 1,
      tag: 'tag',
    })
    const answer = await app.fetch(path, { headers: { cookie } })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    await answer.body?.cancel()
    await send(accessPaths.logout, undefined, cookie)
    const again = await app.fetch(path, { headers: { cookie, 'if-none-match': '"tag"' } })
    expect(again.status).toBe(401)
  })

  it('give way to a page that asks for the password, at the same address', async () => {
    for (const path of ['/', '/gallery', '/settings', '/image/x']) {
      const answer = await app.fetch(path)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('<h1>Log in to Gesso</h1>')
    }
    const { headers } = await app.fetch('/login')
    expect(headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-/)
    const out = async (path: string, cookie = '') =>
      (await (await app.fetch(path, { headers: { cookie } })).text()).includes(' data-out>')
    expect([await out('/'), await out('/login'), await out('/pair')]).toEqual([true, true, true])
    // What the browser keeps is still theirs.
    expect(await out('/pair', await logIn())).toBe(false)
    const named = await app.fetch('/pair', { headers: { 'user-agent': '"><script>' } })
    expect(await named.text()).not.toContain('"><script>')
  })
})

describe('pairing', () => {
  it('shows the owner a link whose secret no server sees, and lists the device', async () => {
    const cookie = await logIn()
    const response = await send(accessPaths.pairing, undefined, cookie)
    const { code, links } = pairingSchema.parse(await response.json())
    expect(links).toEqual([`${app.url}/pair#${code}`])
    // The last used comes first.
    app.clock.advance(1_000)
    const paired = await send(accessPaths.pair, { code, name: ' My phone ' })
    expect(await health(cookieIn(paired))).toBe(200)
    const { owner } = await stateFor(cookie)
    expect(owner?.sessions).toMatchObject([{ kind: 'device', name: 'My phone' }, { kind: 'login' }])
    expect((await send(accessPaths.pair, { code, name: 'Another' })).status).toBe(401)
  })

  it('tells a device nothing of the others', async () => {
    const device = await pair()
    expect(await stateFor(device)).toMatchObject({ you: { kind: 'device' }, owner: null })
  })

  it('is undone at once, and what is open then ends', async () => {
    const device = await pair()
    const stream = await app.fetch(studioPaths.events, { headers: { cookie: device } })
    const ended = stream.text().then(
      () => 'ended',
      () => 'cut',
    )
    const [session] = app.access.sessions()
    const owner = await logIn()
    const revoked = await send(accessPaths.session(session?.id ?? ''), undefined, owner, 'DELETE')
    expect(revoked.status).toBe(200)
    expect(['ended', 'cut']).toContain(await ended)
    expect(app.hub.streams).toBe(0)
    expect(await health(device)).toBe(401)
  })
})

describe('a token', () => {
  it('is shown once, works at the doors within its budget, and ends at once', async () => {
    const owner = await logIn()
    const wish = {
      name: 'A script',
      create: { budget: { pictures: 3, per: 'ever' } },
      delete: false,
    }
    const made = createdTokenSchema.parse(
      await (await send(accessPaths.tokens, wish, owner)).json(),
    )
    const key = { authorization: `Bearer ${made.secret}` }
    const create = (count: number) =>
      send('/api/rest/v1/generations', { prompt: 'a boat', num_images: count }, '', 'POST', key)
    const statuses = await Promise.all(
      [2, 2, 1, 1].map(async (count) => (await create(count)).status),
    )
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 403, 403])
    const bad = await send('/api/rest/v1/generations', { num_images: 1 }, '', 'POST', key)
    expect(bad.status).toBe(400)
    const { owner: state } = await stateFor(owner)
    expect(state?.tokens).toMatchObject([{ name: 'A script', spent: 3 }])
    expect(JSON.stringify(state)).not.toContain(made.secret)
    await send(accessPaths.token(made.token.id), undefined, owner, 'DELETE')
    expect((await app.fetch('/api/rest/v1/me', { headers: key })).status).toBe(401)
  })

  it('gives addresses of pictures that work by themselves, for a day, while it is in use', async () => {
    const { token, secret } = app.access.createToken({
      name: 'x',
      create: { budget: null },
      delete: false,
    })
    const key = { authorization: `Bearer ${secret}` }
    const made = await send(
      '/api/rest/v1/generations',
      { prompt: 'a boat', num_images: 1 },
      '',
      'POST',
      key,
    )
    const body = (await made.json()) as { sdGenerationJob: { generationId: string } }
    const { generationId } = body.sdGenerationJob
    const { images } = app.services.finish(generationId, 1)
    const id = images[0]?.id ?? ''
    app.services.addMedia(id, {
      path: fileURLToPath(import.meta.url),
      type: 'image/png',
      bytes: 1,
      tag: 'x',
    })
    const got = await app.fetch(`/api/rest/v1/generations/${generationId}`, { headers: key })
    const [url = ''] = /http[^"]+pass=[^"]+/.exec(await got.text()) ?? []
    const path = url.slice(app.url.length)
    const statusOf = async (at: string) => {
      const answer = await app.fetch(at)
      await answer.body?.cancel()
      return answer.status
    }
    expect(await statusOf(path)).toBe(200)
    expect(await statusOf(path.replace(/\?.*/, ''))).toBe(401)
    expect(await statusOf(path.replace('?', '/320?'))).toBe(401)
    expect(await statusOf(path.replace(token.id, 'key'))).toBe(401)
    expect(await statusOf(path.replace('/media/images', '/api/studio/images'))).toBe(401)
    app.access.revokeToken(token.id)
    expect(await statusOf(path)).toBe(401)
  })

  it.each([
    [{ name: '', create: null, delete: false }, 'name'],
    [{ name: 'x'.repeat(61), create: null, delete: false }, 'name'],
    [
      { name: 'x', create: { budget: { pictures: 0, per: 'day' } }, delete: false },
      'create.budget.pictures',
    ],
    [
      { name: 'x', create: { budget: { pictures: 1, per: 'week' } }, delete: false },
      'create.budget.per',
    ],
    [{ name: 'x', create: null, delete: false, admin: true }, 'admin'],
  ])('is refused with the field named: %j', async (wish, field) => {
    const response = await send(accessPaths.tokens, wish, await logIn())
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { issues: { fields: string[] }[] } }
    expect(error.issues[0]?.fields).toEqual([field])
    expect(app.access.tokens()).toEqual([])
  })
})
