import { describe, expect, it } from 'vitest'
import { GessoError } from '#server/domain/errors.ts'
import { createTestAccess } from '#server/testing/test-access.ts'
import { type Access, checkAccess } from './access.ts'
import { bearerOf } from './caller.ts'

const host = '127.0.0.1:4310'
const open = null
const closed = 'correct-horse'

/** What the owner's own machine is answered, with or without a key in the environment. */
function outcome(
  who: Access,
  headers: Record<string, string>,
  configuredKey: string | null = open,
  at = host,
): string {
  const { access, clock } = createTestAccess({ configuredKey })
  const bearer = bearerOf(headers['authorization'])
  const actor = access.identify({ isLocal: true, bearer, session: null })
  const caller = { host: at, method: 'GET', header: (name: string) => headers[name], bearer }
  try {
    const policy = { takesAnyKey: access.takesAnyKey, now: clock.now }
    checkAccess({ who, scope: 'read' }, caller, actor, policy)
    return 'ok'
  } catch (error) {
    return error instanceof GessoError ? error.code : 'thrown'
  }
}

const own = { 'sec-fetch-site': 'same-origin', origin: `http://${host}` }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('writer', () => {
  it.each([
    ['our own page', own],
    ['our own page without Origin', { 'sec-fetch-site': 'same-origin' }],
    ['an older browser, which sends Origin only', { origin: `http://${host}` }],
    ['a script with any token', bearer('x')],
    ['a script with a token in another case', { authorization: 'bEaReR  x' }],
    ['our page with a token', { ...own, ...bearer('x') }],
  ])('lets %s in', (_, headers) => {
    expect(outcome('writer', headers)).toBe('ok')
  })

  it.each([
    ['nobody in particular', {}],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8080' }],
    ['another port without Origin', { 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a file', { origin: 'null' }],
    ['the other loopback name', { origin: 'http://localhost:4310' }],
    ['https on a loopback name', { origin: `https://${host}` }],
    ['a typed address', { 'sec-fetch-site': 'none' }],
    ['a foreign Origin claiming same-origin', { ...own, origin: 'http://evil.example' }],
    ['another site with a token', { origin: 'https://evil.example', ...bearer('x') }],
    ['another port with a token', { 'sec-fetch-site': 'same-site', ...bearer('x') }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic eDp4' }],
  ])('keeps out %s', (_, headers) => {
    expect(outcome('writer', headers)).toBe('forbidden_origin')
  })

  it('wants the configured token once there is one', () => {
    expect(outcome('writer', bearer('correct-horse'), closed)).toBe('ok')
    expect(outcome('writer', bearer('correct-horsf'), closed)).toBe('unauthorized')
    expect(outcome('writer', { ...own, ...bearer('other') }, closed)).toBe('unauthorized')
    expect(outcome('writer', own, closed)).toBe('ok')
  })

  it('takes https behind a configured name', () => {
    const headers = { origin: 'https://studio.example' }
    expect(outcome('writer', headers, open, 'studio.example')).toBe('ok')
  })
})

describe('reader', () => {
  it.each([
    ['our page', own],
    ['a script', {}],
    ['a typed address', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    [
      'a followed link',
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    ],
  ])('lets %s in', (_, headers) => {
    expect(outcome('reader', headers)).toBe('ok')
    expect(outcome('media', headers)).toBe('ok')
  })

  it.each([
    ['an img on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['an img on another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'a frame on another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    ['a fetch from an older browser', { origin: 'https://evil.example' }],
  ])('keeps out %s', (_, headers) => {
    expect(outcome('reader', headers)).toBe('forbidden_origin')
    expect(outcome('media', headers)).toBe('forbidden_origin')
  })

  it('shows pictures, and only those, to an SDK in a page that holds a key', () => {
    const sdk = { 'sec-fetch-site': 'same-site', origin: 'http://localhost:5173', ...bearer('x') }
    expect(outcome('media', sdk)).toBe('ok')
    expect(outcome('reader', sdk)).toBe('forbidden_origin')
    expect(outcome('media', { ...sdk, origin: 'https://app.example' })).toBe('forbidden_origin')
  })
})

describe('key', () => {
  it('takes any key from this machine while none is configured', () => {
    expect(outcome('key', {})).toBe('unauthorized')
    expect(outcome('key', bearer('x'))).toBe('ok')
    expect(outcome('key', { origin: 'http://localhost:5173', ...bearer('x') })).toBe('ok')
    expect(outcome('key', { origin: 'http://[::1]:5173', ...bearer('x') })).toBe('ok')
  })

  it.each([
    'https://app.example',
    'null',
    'http://127.0.0.1.evil.example',
    'file://',
    'http://2130706433.example',
  ])('gives the web nothing without the configured token: %s', (origin) => {
    expect(outcome('key', { origin, ...bearer('x') })).toBe('unauthorized')
    expect(outcome('key', { origin, ...bearer('x') }, closed)).toBe('unauthorized')
    expect(outcome('key', { origin, ...bearer('correct-horse') }, closed)).toBe('ok')
  })
})
