import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { studioAddress } from './studio-address.ts'

it.each([
  ['127.0.0.1:4310', 'http://127.0.0.1:4310'],
  [' 192.168.1.5:4310/ ', 'http://192.168.1.5:4310'],
  ['[::1]:4310', 'http://[::1]:4310'],
  ['desk.local:4310', 'http://desk.local:4310'],
  ['localhost', 'http://localhost'],
  ['studio.example/gesso/', 'https://studio.example/gesso'],
  ['http://studio.example', 'http://studio.example'],
  ['https://studio.example/?q=1#x', 'https://studio.example'],
])('finds %s', (typed, address) => expect(studioAddress(typed)).toBe(address))

it.each(['', '  ', 'my studio', 'javascript://alert(1)', 'file:///etc/passwd', 'http://'])(
  'finds nothing at "%s"',
  (typed) => expect(studioAddress(typed)).toBeNull(),
)

it('never leads to anything but a page', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (typed) => {
      const address = studioAddress(typed)
      expect(address === null || /^https?:$/.test(new URL(address).protocol)).toBe(true)
    }),
  )
})
