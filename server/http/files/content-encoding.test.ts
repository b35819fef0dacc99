import { expect, it } from 'vitest'
import { chooseEncoding } from './content-encoding.ts'

it.each([
  [undefined, null],
  ['', null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0,gzip;q=0', null],
  ['*', 'br'],
  ['*;q=0', null],
  ['gzip;q=1, *;q=0', 'gzip'],
  ['identity', null],
  ['br;q=oops', null],
])('chooses for %s', (header, expected) => {
  expect(chooseEncoding(header)).toBe(expected)
})

it('chooses only what there is', () => {
  expect(chooseEncoding('br, gzip', (encoding) => encoding === 'gzip')).toBe('gzip')
})
