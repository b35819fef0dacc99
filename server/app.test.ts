import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBodySchema } from '#contract/studio/errors.ts'
import { securityHeaders } from './http/guard/security-headers.ts'
import type { Route } from './http/router.ts'
import { startTestApp, type TestApp } from './testing/test-app.ts'

let app: TestApp
let rows: Row[]
beforeAll(async () => {
  app = await startTestApp()
  rows = app.table.flatMap((set) => set.routes.map((route) => ({ route, prefix: set.prefix })))
})
afterAll(() => app.close())

interface Row {
  route: Route
  prefix: string
}

/** An address that the row's pattern matches. */
const addressOf = ({ path }: Route) =>
  path
    .replace('/*', '/')
    .replace(':width', '320')
    .replace(/:\w+/, '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601')

/** What is wrong with a response's headers; empty when they are all there. */
async function headerFaults(response: Response, what: string): Promise<string[]> {
  await response.body?.cancel()
  const { headers } = response
  const policy = headers.get('content-security-policy') ?? ''
  const wrong = Object.entries(securityHeaders)
    .filter(([name, value]) => name !== 'content-security-policy' && headers.get(name) !== value)
    .map(([name]) => name)
  if (!policy.includes("default-src 'none'") || policy.includes('unsafe')) wrong.push('policy')
  if (headers.has('strict-transport-security')) wrong.push('HSTS on http')
  if (headers.has('x-powered-by')) wrong.push('x-powered-by')
  return wrong.map((fault) => `${what}: ${fault}`)
}

const callers: Record<string, Record<string, string>> = {
  'our page': { 'sec-fetch-site': 'same-origin' },
  'an SDK': { 'sec-fetch-site': 'none', authorization: 'Bearer x' },
  'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
}

describe('every route', () => {
  it('is in the table', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25)
    const names = rows.map(({ route }) => `${route.method} ${route.path}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(Object.entries(callers))('carries the security headers for %s', async (_, headers) => {
    for (const { route } of rows) {
      for (const method of [route.method, 'HEAD', 'OPTIONS', 'PUT', 'PATCH']) {
        const response = await app.fetch(addressOf(route), { method, headers })
        expect(await headerFaults(response, `${method} ${route.path}`)).toEqual([])
      }
    }
  })

  it('carries them below every prefix where there is nothing', async () => {
    for (const prefix of ['/api/studio', '/api/rest/v1', '/api', '/media', '/assets']) {
      const response = await app.fetch(`${prefix}/nothing`)
      expect(response.status, prefix).toBe(404)
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(await headerFaults(response, prefix)).toEqual([])
    }
  })

  it('answers a method it has not with 405 and those it has', async () => {
    for (const { route } of rows) {
      const response = await app.fetch(addressOf(route), { method: 'PATCH' })
      expect(response.status, route.path).toBe(405)
      expect(response.headers.get('allow')?.split(', '), route.path).toContain(route.method)
      await response.body?.cancel()
    }
  })

  it('lets a page of another origin neither read nor change anything without a key', async () => {
    const before = app.services.changes
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8080' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:4310' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', authorization: 'Bearer x' },
    ]
    const kinds = [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'image/png',
    ]
    for (const { route } of rows) {
      if (route.who === 'anyone' || route.who === 'visitor') continue
      for (const origin of foreign) {
        for (const kind of route.method === 'POST' ? kinds : kinds.slice(0, 1)) {
          const response = await app.fetch(addressOf(route), {
            method: route.method,
            headers: {
              ...origin,
              'content-type': kind,
              'idempotency-key': '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601',
            },
            ...(route.method === 'POST' ? { body: '{"images":[1],"prompt":"x"}' } : {}),
          })
          const what = `${route.method} ${route.path} ${JSON.stringify(origin)}`
          expect([400, 401, 403], what).toContain(response.status)
          if (route.who === 'reader' || route.who === 'writer') {
            expect(response.headers.get('access-control-allow-origin'), what).toBeNull()
          }
          await response.body?.cancel()
        }
      }
    }
    expect(app.services.changes).toBe(before)
  })

  it('sends no CORS header on our own endpoints, whatever a preflight asks', async () => {
    for (const { route } of rows) {
      const response = await app.fetch(addressOf(route), {
        method: 'OPTIONS',
        headers: {
          origin: 'http://localhost:5173',
          'access-control-request-method': route.method,
          'access-control-request-headers': 'authorization, x-stainless-lang, bad header',
          'access-control-request-private-network': 'true',
        },
      })
      const shared = route.who === 'key' || route.who === 'ticket' || route.who === 'media'
      const { headers } = response
      if (shared) {
        expect(response.status, route.path).toBe(204)
        expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
        expect(headers.get('access-control-allow-methods')).toContain(route.method)
        expect(headers.get('access-control-allow-headers')).toBe(
          'authorization, content-type, x-stainless-lang',
        )
        expect(headers.get('access-control-allow-private-network')).toBe('true')
        expect(headers.get('access-control-allow-credentials')).toBeNull()
      } else {
        expect(response.status, route.path).toBe(405)
        expect(headers.get('access-control-allow-origin'), route.path).toBeNull()
      }
      await response.body?.cancel()
    }
  })
})

describe('what went wrong inside', () => {
  it('is told to the log, not to the caller', async () => {
    const reported: unknown[] = []
    const broken = await startTestApp({ report: (error) => reported.push(error) })
    const secret = new Error('no such table: /srv/secret/path')
    const fail = () => {
      throw secret
    }
    broken.services.listImages = fail
    broken.services.account = fail
    try {
      const studio = await broken.fetch('/api/studio/images')
      expect(studio.status).toBe(500)
      expect(errorBodySchema.parse(await studio.json()).error).toEqual({
        code: 'internal',
        message: expect.not.stringContaining('secret') as string,
      })
      const door = await broken.fetch('/api/rest/v1/me', { headers: { authorization: 'Bearer x' } })
      expect(door.status).toBe(500)
      expect(await door.json()).toEqual({ error: 'Service Error', path: '$', code: 'unexpected' })
      expect(reported).toEqual([secret, secret])
    } finally {
      await broken.close()
    }
  })
})
