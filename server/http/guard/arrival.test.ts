import { BlockList } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArrival } from './arrival.ts'
import { cookieName, readSecret, setCookie } from './session-cookie.ts'

const proxies = new BlockList()
proxies.addAddress('127.0.0.1')
proxies.addSubnet('10.0.0.0', 8)
proxies.addAddress('fd00::1', 'ipv6')

const arrive = (
  remoteAddress: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1:4310',
  list = proxies,
) =>
  readArrival({ headers, httpVersion: '1.1', socket: { remoteAddress } }, host, { proxies: list })

describe('the owner’s own machine', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is asked from %s', (address) => {
    const hosts = ['127.0.0.1:4310', 'localhost:4310', '[::1]:4310']
    const answers = hosts.map((host) => arrive(address, {}, host, new BlockList()).isLocal)
    expect(answers).toEqual([true, true, true])
  })

  it('is not asked by a proxy on it, however little that says of itself', () => {
    // As nginx from 1.29.7 on sends what it gets, with nothing but `proxy_pass http://127.0.0.1:4310;`.
    const headers = { accept: '*/*', 'user-agent': 'curl/8.5.0' }
    expect(arrive('127.0.0.1', headers).isLocal).toBe(false)
    expect(arrive('::ffff:127.0.0.1', headers).isLocal).toBe(false)
  })

  it.each<[string, string, Record<string, string>]>([
    ['from the network', '192.168.1.7', {}],
    ['from an address that looks like it', '::ffff:192.168.1.7', {}],
    ['through a proxy', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
    ['through a proxy that says little', '127.0.0.1', { via: '1.1 x' }],
    ['through a proxy of the newer kind', '127.0.0.1', { forwarded: 'for=127.0.0.1' }],
    ['through a tunnel', '127.0.0.1', { 'cf-connecting-ip': '::1' }],
  ])('is not asked %s', (_, address, headers) => {
    expect(arrive(address, headers).isLocal).toBe(false)
    expect(arrive(address, headers, '127.0.0.1:4310', new BlockList()).isLocal).toBe(false)
  })

  it('is not asked by another name, in the old HTTP of proxies, or at a door for others', () => {
    expect(arrive('127.0.0.1', {}, 'studio.example', new BlockList()).isLocal).toBe(false)
    const request = { headers: {}, socket: { remoteAddress: '127.0.0.1' } }
    const host = '127.0.0.1:4310'
    const none = new BlockList()
    const old = readArrival({ ...request, httpVersion: '1.0' }, host, { proxies: none })
    const door = { proxies: none, neverLocal: true }
    const others = readArrival({ ...request, httpVersion: '1.1' }, host, door)
    expect([old.isLocal, others.isLocal]).toEqual([false, false])
  })
})

describe('forwarding headers', () => {
  it('of anyone but a trusted proxy change nothing', () => {
    const header = fc.constantFrom(
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-real-ip',
      'forwarded',
    )
    const value = fc.constantFrom('127.0.0.1', 'https', '::1', 'evil.example', '8.8.8.8, 127.0.0.1')
    const property = fc.property(fc.dictionary(header, value), (headers) => {
      const { client, scheme, isLocal, host } = arrive('203.0.113.9', headers)
      expect([client, scheme, isLocal, host]).toEqual([
        '203.0.113.9',
        'http',
        false,
        '127.0.0.1:4310',
      ])
    })
    fc.assert(property, { numRuns: 200 })
  })

  it.each([
    ['8.8.8.8', '8.8.8.8'],
    ['1.1.1.1, 8.8.8.8', '8.8.8.8'],
    ['1.1.1.1, 8.8.8.8, 10.1.2.3', '8.8.8.8'],
    ['evil, 10.1.2.3', '10.1.2.3'],
    ['10.1.2.3', '10.1.2.3'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['8.8.8.8:1234', '8.8.8.8'],
    ['', '127.0.0.1'],
    ['unknown', '127.0.0.1'],
    ['127.0.0.1; drop', '127.0.0.1'],
  ])('name the nearest hop that is no proxy: %s', (hops, client) => {
    expect(arrive('127.0.0.1', { 'x-forwarded-for': hops }, 'studio.example').client).toBe(client)
  })

  it('say https by the last word of a trusted proxy alone', () => {
    const scheme = (value: string) =>
      arrive('10.0.0.2', { 'x-forwarded-proto': value }, 'studio.example').scheme
    expect(['https', 'http, https', 'HTTPS'].map(scheme)).toEqual(['https', 'https', 'https'])
    expect(['http', 'https, http', '', 'httpsx'].map(scheme)).toEqual(Array(4).fill('http'))
  })
})

describe('the cookie', () => {
  const rules = { instance: 'a1b2c3d4', basePath: '' }
  const entry = { secret: 's'.repeat(43), lifetime: 60_000 }

  it('is one that no neighbour can plant, where there is https', () => {
    const cookie = setCookie({ scheme: 'https' }, rules, entry)
    expect(cookie).toBe(
      `__Host-gesso-a1b2c3d4=${entry.secret}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure`,
    )
    const below = setCookie({ scheme: 'https' }, { ...rules, basePath: '/gesso' }, entry)
    expect(below).toContain('__Secure-gesso-a1b2c3d4=')
    expect(below).toContain('Path=/gesso;')
    expect(cookieName({ scheme: 'http' }, rules)).toBe('gesso-a1b2c3d4')
  })

  it('is read whole, once, or not at all', () => {
    const name = 'gesso-a1b2c3d4'
    const { secret } = entry
    expect(readSecret(`x=1; ${name}=${secret}; y=2`, name)).toBe(secret)
    for (const header of [
      undefined,
      '',
      `${name}=short`,
      `${name}=${secret}x`,
      `x${name}=${secret}`,
      `${name}=${secret}; ${name}=${'t'.repeat(43)}`,
      `${name}="${secret}"`,
    ]) {
      expect(readSecret(header, name)).toBeNull()
    }
  })
})
