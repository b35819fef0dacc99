import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessLimits } from '#contract/access/access.ts'
import type { Access } from './http/guard/access.ts'
import { type Route, scopeOf } from './http/router.ts'
import { securityHeaders } from './http/guard/security-headers.ts'
import { startTestApp, type TestApp } from './testing/test-app.ts'

// Every route of the router's own table, asked by everyone there is. A route that says nothing of who may use it does
// not compile; one whose answer differs from its word fails here.

const configuredKey = 'correct-horse-battery'
let network: TestApp
let home: TestApp
let callers: Record<Caller, { at: TestApp; headers: Record<string, string> }>

const names = [
  'nobody',
  'a wrong key',
  'a revoked key',
  'a wrong cookie',
  'an expired device',
  'a revoked device',
  'a made-up link ticket',
  'a made-up visitor',
  'a device',
  'a fresh login',
  'an old login',
  'a reading key',
  'a creating key',
  'a deleting key',
  'the configured key',
  'the owner at home',
] as const
type Caller = (typeof names)[number]

const outsiders: readonly Caller[] = [
  'nobody',
  'a wrong key',
  'a revoked key',
  'a wrong cookie',
  'an expired device',
  'a revoked device',
  'a made-up link ticket',
  'a made-up visitor',
]
const owners: readonly Caller[] = ['a device', 'a fresh login', 'an old login', 'the owner at home']
const keys: readonly Caller[] = ['a reading key', 'a creating key', 'a deleting key']
const keyFor = {
  read: keys,
  create: ['a creating key'],
  delete: ['a deleting key'],
} satisfies Record<string, readonly Caller[]>

/** Who gets as far as the handler, by what a route says of itself. */
const admitted: Record<Access, (route: Route) => readonly Caller[]> = {
  anyone: () => names,
  guest: () => names,
  visitor: () => names,
  // Where a key is needed at all, a ticket can only have been given to who had one.
  ticket: () => names,
  hook: () => [],
  reader: () => [...owners, 'the configured key'],
  writer: () => [...owners, 'the configured key'],
  media: () => [...owners, ...keys, 'the configured key'],
  admin: () => ['a fresh login', 'the owner at home', 'the configured key'],
  key: (route) => [...keyFor[scopeOf(route)], 'the configured key'],
}

beforeAll(async () => {
  network = await startTestApp({ neverLocal: true, apiToken: configuredKey })
  home = await startTestApp({ apiToken: configuredKey })
  const { access, clock } = network
  const newcomer = { client: '192.168.1.7', name: 'A phone', previous: null }
  const pair = () => access.pair(access.createPairing().code, newcomer).secret
  const token = (create: boolean, mayDelete: boolean) =>
    access.createToken({
      name: 'A script',
      create: create ? { budget: null } : null,
      delete: mayDelete,
    })
  const cookie = (secret: string) => ({ cookie: `gesso-test=${secret}` })
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

  await access.setPassword({ password: 'a good long one' }, { kind: 'here' }, '127.0.0.1')
  const revokedKey = token(true, true)
  access.revokeToken(revokedKey.token.id)
  const expired = pair()
  clock.advance(accessLimits.device.idle)
  const oldLogin = (await access.login('a good long one', newcomer)).secret
  clock.advance(accessLimits.fresh)
  const device = pair()
  const revokedDevice = pair()
  const actor = access.identify({ isLocal: false, bearer: null, session: revokedDevice })
  access.logout(actor)
  const freshLogin = (await access.login('a good long one', newcomer)).secret

  const headers: Record<Caller, Record<string, string>> = {
    nobody: {},
    'a wrong key': bearer('gesso_wrong'),
    'a revoked key': bearer(revokedKey.secret),
    'a wrong cookie': cookie('x'.repeat(43)),
    'an expired device': cookie(expired),
    'a revoked device': cookie(revokedDevice),
    'a made-up link ticket': { cookie: 'gesso-link=9999999999999.AAAA' },
    'a made-up visitor': { cookie: 'gesso-visitor=0b7c9a44', referer: `${network.url}/s/open` },
    'a device': cookie(device),
    'a fresh login': cookie(freshLogin),
    'an old login': cookie(oldLogin),
    'a reading key': bearer(token(false, false).secret),
    'a creating key': bearer(token(true, false).secret),
    'a deleting key': bearer(token(false, true).secret),
    'the configured key': bearer(configuredKey),
    'the owner at home': {},
  }
  callers = Object.fromEntries(
    names.map((name) => {
      const at = name === 'the owner at home' ? home : network
      return [name, { at, headers: headers[name] }]
    }),
  ) as typeof callers
})
afterAll(async () => {
  await network.close()
  await home.close()
})

const rows = () => network.table.flatMap(({ routes }) => routes)
const nameOf = ({ method, path }: Route) => `${method} ${path}`

/** An address that the row's pattern matches, of something that is not there. */
const addressOf = ({ path }: Route) =>
  path
    .replace('/*', '/')
    .replace(':width', '320')
    .replace(/:\w+/g, '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601')

/** Sent once for all callers: each ends the entry it is asked with. */
const isLogout = ({ path }: Route) => path.endsWith('/logout')

async function ask(
  route: Route,
  name: Caller,
  more: Record<string, string> = {},
  way: 'ask' | 'fetch' = 'ask',
) {
  const { at, headers } = callers[name]
  const isRead = route.method === 'GET'
  const response = await at[way](addressOf(route), {
    method: route.method,
    headers: { origin: at.url, ...headers, ...more },
    ...(isRead ? {} : { body: 'not json' }),
  })
  const body = await readSome(response)
  return { status: response.status, body, headers: response.headers }
}

/** A stream of events has no end to wait for. */
async function readSome(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return ''
  }
  return response.text()
}

/** By the router. What a page or a ticket's own handler says is its own business. */
const isRefused = ({ status, body }: { status: number; body: string }) =>
  (status === 401 || status === 403) &&
  !body.startsWith('<!doctype html>') &&
  !body.includes('takes no Authorization header')

describe('every route', () => {
  it('lets in those it says, and nobody else', async () => {
    const wrong: string[] = []
    for (const route of rows().filter((one) => !isLogout(one))) {
      const judge = async (name: Caller) => {
        const answer = await ask(route, name)
        if (!isRefused(answer) === admitted[route.who](route).includes(name)) return
        wrong.push(`${nameOf(route)} (${route.who}) for ${name}: ${answer.status} ${answer.body}`)
      }
      await Promise.all(names.map(judge))
    }
    expect(wrong).toEqual([])
  })

  it('tells outsiders the same whether or not there is something', async () => {
    for (const route of rows().filter(({ who }) => who === 'reader' || who === 'media')) {
      const answers = await Promise.all(outsiders.map((name) => ask(route, name)))
      for (const { status, headers } of answers) {
        expect(status, nameOf(route)).toBe(401)
        expect(headers.get('cache-control'), nameOf(route)).toBe('no-store')
        expect(headers.get('etag'), nameOf(route)).toBeNull()
      }
    }
  })

  it('answers no condition and no range to an outsider', async () => {
    const conditions: Record<string, string>[] = [
      { 'if-none-match': '*' },
      { 'if-none-match': '"x"' },
      { range: 'bytes=0-0' },
      { 'if-range': '"x"', range: 'bytes=0-0' },
    ]
    for (const route of rows().filter(({ who }) => who === 'reader' || who === 'media')) {
      for (const condition of conditions) {
        const { status } = await ask(route, 'an expired device', condition)
        expect(status, nameOf(route)).toBe(401)
      }
    }
  })

  it('changes nothing and shows nothing for a page of another origin, whoever’s browser it is', async () => {
    const before = network.services.changes
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      // Another server on the same machine is the same site, and gets our cookie.
      { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ]
    const own = ['guest', 'reader', 'writer', 'admin', 'media']
    const cookied: Caller[] = ['a device', 'a fresh login', 'the owner at home']
    for (const route of rows().filter(({ who }) => own.includes(who))) {
      for (const name of cookied) {
        for (const headers of foreign) {
          const { status, headers: answered } = await ask(route, name, headers)
          expect(status, `${nameOf(route)} ${name} ${headers['origin']}`).toBe(403)
          if (route.who !== 'media') expect(answered.get('access-control-allow-origin')).toBeNull()
        }
      }
    }
    expect(network.services.changes).toBe(before)
  })

  it('takes no plain http page of another origin for ours, where browsers do not say where one is', async () => {
    // What browsers leave out on http: Sec-Fetch headers. A write then needs our own Origin.
    const { port } = network
    const { cookie = '' } = callers['a device'].headers
    for (const route of rows().filter(({ who }) => who === 'writer' || who === 'admin')) {
      for (const origin of ['', 'Origin: null\r\n', 'Origin: http://127.0.0.1:1\r\n']) {
        const answer = await network.raw(
          `${route.method} ${addressOf(route)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${origin}` +
            `Cookie: ${cookie}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        )
        expect(answer.slice(9, 12), `${nameOf(route)} ${origin}`).toBe('403')
      }
    }
  })

  it('is not found under another name, with a login or without', async () => {
    const { cookie = '' } = callers['a fresh login'].headers
    const hosts = [
      'Host: evil.example\r\n',
      `Host: evil.example:${network.port}\r\n`,
      `Host: 127.0.0.1.nip.io:${network.port}\r\n`,
      'Host: 127.0.0.1\r\n',
      '',
      `Host: 127.0.0.1:${network.port}\r\nHost: evil.example\r\n`,
      `X-Forwarded-Host: 127.0.0.1:${network.port}\r\nHost: evil.example\r\n`,
    ]
    for (const route of rows()) {
      const answers = hosts.map((host) =>
        network.raw(
          `${route.method} ${addressOf(route)} HTTP/1.1\r\n${host}Cookie: ${cookie}\r\n` +
            'Content-Length: 0\r\nConnection: close\r\n\r\n',
        ),
      )
      for (const answer of await Promise.all(answers)) {
        expect(answer.slice(9, 12), nameOf(route)).toBe('421')
      }
    }
  })

  it('carries the security headers in every answer', async () => {
    const loose = new Set(['content-security-policy', 'cross-origin-resource-policy'])
    for (const route of rows()) {
      for (const name of ['nobody', 'a device', 'a wrong key'] as const) {
        const { headers } = await ask(route, name, {}, 'fetch')
        for (const [header, value] of Object.entries(securityHeaders)) {
          if (loose.has(header)) expect(headers.get(header), nameOf(route)).not.toBeNull()
          else expect(headers.get(header), `${nameOf(route)} ${header}`).toBe(value)
        }
        expect(headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      }
    }
  })
})
