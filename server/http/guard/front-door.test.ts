import { BlockList, connect } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { closeServer, listen } from '../listen.ts'
import { securityHeaders } from './security-headers.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const paths = [
  '/',
  '/api/studio/health',
  '/api/studio/events',
  '/api/rest/v1/me',
  '/media/images/0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601',
  '/api/nothing',
]

/** Host header lines that must not pass, with `@` standing for our port. */
const hostLines = [
  '',
  'Host:\r\n',
  'Host: \r\n',
  'Host: evil.example\r\n',
  'Host: evil.example:@\r\n',
  'Host: 127.0.0.1\r\n',
  'Host: localhost\r\n',
  'Host: [::1]\r\n',
  'Host: 127.0.0.1:80\r\n',
  'Host: 127.0.0.1:0@\r\n',
  'Host: 127.0.0.1:@0\r\n',
  'Host: 127.0.0.1:+@\r\n',
  'Host: 127.0.0.1: @\r\n',
  'Host: 127.0.0.1:@/\r\n',
  'Host: 127.0.0.1:@/evil\r\n',
  'Host: 127.0.0.1:@?x\r\n',
  'Host: 127.0.0.1:@#x\r\n',
  'Host: 127.0.0.1:@@evil.example\r\n',
  'Host: user@127.0.0.1:@\r\n',
  'Host: user:pass@127.0.0.1:@\r\n',
  'Host: http://127.0.0.1:@\r\n',
  'Host: //127.0.0.1:@\r\n',
  'Host: 127.0.0.1.:@\r\n',
  'Host: 127.1:@\r\n',
  'Host: 127.0.1:@\r\n',
  'Host: 127.0.0.2:@\r\n',
  'Host: 0.0.0.0:@\r\n',
  'Host: 0:@\r\n',
  'Host: 2130706433:@\r\n',
  'Host: 0x7f000001:@\r\n',
  'Host: 0x7f.1:@\r\n',
  'Host: 0177.0.0.1:@\r\n',
  'Host: 127.0.0.1.evil.example:@\r\n',
  'Host: 127.0.0.1.nip.io:@\r\n',
  'Host: localhost.:@\r\n',
  'Host: LOCALHOST:@\r\n',
  'Host: Localhost:@\r\n',
  'Host: localhost.evil.example:@\r\n',
  'Host: evil-localhost:@\r\n',
  'Host: localhost.localdomain:@\r\n',
  'Host: app.localhost:@\r\n',
  'Host: ::1:@\r\n',
  'Host: [::]:@\r\n',
  'Host: [0:0:0:0:0:0:0:1]:@\r\n',
  'Host: [::ffff:127.0.0.1]:@\r\n',
  'Host: [::127.0.0.1]:@\r\n',
  'Host: [::1%25lo]:@\r\n',
  'Host: [::1]:@.evil.example\r\n',
  'Host: "127.0.0.1:@"\r\n',
  'Host: 127.0.0.1:@,evil.example\r\n',
  'Host: evil.example,127.0.0.1:@\r\n',
  'Host: 127.0.0.1:@;x\r\n',
  'Host: 127.0.0.1%3A@\r\n',
  'Host: 127%2E0.0.1:@\r\n',
  'Host: 127.0.0.1\\:@\r\n',
  'Host: *\r\n',
  'Host: *:@\r\n',
  'Host: null\r\n',
  'Host: 127.0.0.1:@\r\nHost: 127.0.0.1:@\r\n',
  'Host: 127.0.0.1:@\r\nHost: evil.example\r\n',
  'Host: evil.example\r\nHost: 127.0.0.1:@\r\n',
  'host: 127.0.0.1:@\r\nHOST: localhost:@\r\n',
  'X-Forwarded-Host: 127.0.0.1:@\r\nHost: evil.example\r\n',
  'Forwarded: host=127.0.0.1:@\r\nHost: evil.example\r\n',
]

const withPort = (text: string) => text.replace(/@(?!127|evil)/g, String(app.port))

describe('Host', () => {
  it('is checked in more than sixty wrong forms', () => {
    expect(new Set(hostLines).size).toBeGreaterThanOrEqual(60)
  })

  it.each(paths)('refuses every wrong form on %s', async (path) => {
    const answers = await Promise.all(
      hostLines.map(async (line) => {
        const answer = await app.raw(
          `GET ${path} HTTP/1.1\r\n${withPort(line)}Connection: close\r\n\r\n`,
        )
        return { line, status: answer.slice(9, 12), body: answer.split('\r\n\r\n')[1] ?? '' }
      }),
    )
    for (const { line, status, body } of answers) {
      expect(status, line).toMatch(/^(?:421|400)$/)
      if (status === '421') expect(body, line).toContain('"forbidden_host"')
    }
  })

  it('refuses HTTP/1.0 without a Host and a target that names a host itself', async () => {
    const targets = [
      `GET http://127.0.0.1:${app.port}/api/studio/health HTTP/1.1\r\nHost: ${app.host}\r\n`,
      `GET http://evil.example/ HTTP/1.1\r\nHost: ${app.host}\r\n`,
      `OPTIONS * HTTP/1.1\r\nHost: ${app.host}\r\n`,
      'GET /api/studio/health HTTP/1.0\r\n',
    ]
    for (const head of targets) {
      expect(await app.raw(`${head}Connection: close\r\n\r\n`), head).toMatch(/^HTTP\/1\.1 421 /)
    }
  })

  it.each(['127.0.0.1', 'localhost', '[::1]'])('accepts %s with our port', async (name) => {
    const answer = await app.raw(
      `GET /api/studio/health HTTP/1.1\r\nHost: ${name}:${app.port}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('changes nothing for a foreign name', async () => {
    const body = '{"images":[1]}'
    const answer = await app.raw(
      `POST /api/studio/deletions HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer x\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
    expect(app.services.changes).toBe(0)
  })
})

describe('what never reaches a route', () => {
  it.each([
    ['bad syntax', 'GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n', 400],
    [
      'both lengths',
      'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['headers too long', `GET / HTTP/1.1\r\nHost: h\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s gets the headers and a refusal all the same', async (_, request, status) => {
    const answer = await app.raw(request)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(answer).toContain(`${name}: ${value}`)
    }
  })

  it.each(['/a\\b', '/media/..\\x', '/#x', '/\u00e9'])('an address with %s', async (path) => {
    const answer = await app.raw(
      Buffer.from(
        `GET ${path} HTTP/1.1\r\nHost: ${app.host}\r\nConnection: close\r\n\r\n`,
        'latin1',
      ),
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('closes a connection whose headers do not come', async () => {
    const started = performance.now()
    const socket = connect(app.port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: ')
    const answer = await readText(socket)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(performance.now() - started).toBeLessThan(9_000)
  })
})

describe('a fallback for what is not the router’s', () => {
  it('takes everything but the API and media, behind the same host check', async () => {
    const seen: (string | undefined)[] = []
    const { server, port } = await listen({
      host: '127.0.0.1',
      port: 0,
      extraHosts: ['studio.example'],
      rules: { proxies: new BlockList() },
      handler: (request, response) => response.end(`router ${request.url}`),
      fallback: (request, response) => {
        seen.push(request.url)
        response.end(`fallback ${request.url}`)
      },
    })
    const url = `http://127.0.0.1:${port}`
    for (const path of ['/api/studio/health', '/api', '/media/images/x', '/media?x']) {
      const response = await fetch(url + path)
      expect(await response.text()).toBe(`router ${path}`)
      expect(response.headers.has('content-security-policy')).toBe(true)
    }
    for (const path of ['/', '/@vite/client', '/apiary', '/mediator/x']) {
      const response = await fetch(url + path)
      expect(await response.text()).toBe(`fallback ${path}`)
      expect(response.headers.has('content-security-policy')).toBe(false)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
    expect(seen).toHaveLength(4)
    const named = connect(port, '127.0.0.1')
    named.write('GET / HTTP/1.1\r\nHost: studio.example\r\nConnection: close\r\n\r\n')
    expect(await readText(named)).toMatch(/^HTTP\/1\.1 200 /)
    const foreign = connect(port, '127.0.0.1')
    foreign.write('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(await readText(foreign)).toMatch(/^HTTP\/1\.1 421 /)
    expect(seen).toHaveLength(5)
    await closeServer(server)
  })
})
