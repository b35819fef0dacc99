import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wayOf } from './way-of.ts'

const origin = 'https://studio.example'
const files = new Set(['/assets/app-1a2b3c4d.js', '/icon.svg'])
const way = (address: string, more: { method?: string; isNavigation?: boolean } = {}) =>
  wayOf(
    { method: 'GET', isNavigation: false, origin, url: new URL(address, origin).href, ...more },
    files,
  )
const id = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'

it.each([
  ['/', 'screen'],
  ['/?given=1', 'screen'],
  ['/gallery?q=sea', 'screen'],
  [`/image/${id}`, 'screen'],
  ['/s/abcdefgh', 'network'],
  ['/login', 'network'],
  [`/media/images/${id}`, 'network'],
  ['/third-party-notices.txt', 'network'],
])('takes a visit to %s by %s', (address, expected) => {
  expect(way(address, { isNavigation: true })).toBe(expected)
})

it.each([
  ['/assets/app-1a2b3c4d.js', 'file'],
  ['/icon.svg', 'file'],
  ['/assets/of-another-version.js', 'network'],
  [`/media/images/${id}`, 'picture'],
  [`/media/images/${id}/640`, 'picture'],
  [`/media/images/${id}/320`, 'network'],
  [`/media/images/${id}?x=1`, 'network'],
  [`/media/uploads/${id}`, 'network'],
  [`/media/downloads/${id}/png`, 'network'],
  [`/s/abcdefgh/media/${id}`, 'network'],
  [`https://elsewhere.example/media/images/${id}`, 'network'],
])('takes %s from %s', (address, expected) => {
  expect(way(address)).toBe(expected)
})

it('never comes between the API, a shared page or a change and the server', () => {
  const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
  const rest = fc.array(segment, { maxLength: 4 }).map((parts) => parts.join('/'))
  const start = fc.constantFrom('/api/', '/s/', '/v1/', '/media/uploads/', '/media/downloads/')
  fc.assert(
    fc.property(start, rest, fc.boolean(), (prefix, path, isNavigation) => {
      expect(way(prefix + path, { isNavigation })).toBe('network')
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom('POST', 'PUT', 'DELETE', 'HEAD'), rest, (method, path) => {
      expect(way(`/${path}`, { method })).toBe('network')
    }),
  )
})

it('takes in what another app shares', () => {
  expect(way('/share-target', { method: 'POST', isNavigation: true })).toBe('given')
  expect(way('/share-target', { isNavigation: true })).toBe('network')
})
