import { describe, expect, it } from 'vitest'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { readDataAddress } from './data-picture.ts'

const { bytes, type } = await makeTestPicture()
const text = Buffer.from(bytes).toString('base64')
const other = type === 'image/png' ? 'image/jpeg' : 'image/png'

describe('a picture inside its address', () => {
  it('is read when it is what it says', () => {
    const read = readDataAddress(`data:${type};base64,${text}`)
    expect(Buffer.from(read).equals(Buffer.from(bytes))).toBe(true)
  })

  it.each([
    ['no type', `data:;base64,${text}`, 'address_malformed'],
    ['a parameter', `data:${type};charset=utf-8;base64,${text}`, 'address_malformed'],
    ['no base64', `data:${type},${text}`, 'address_malformed'],
    ['a page', `data:text/html;base64,${text}`, 'address_malformed'],
    ['SVG', `data:image/svg+xml;base64,${text}`, 'address_malformed'],
    ['nothing', `data:${type};base64,`, 'address_malformed'],
    ['blanks', `data:${type};base64, ${text}`, 'address_malformed'],
    ['a line end', `data:${type};base64,${text}\n`, 'address_malformed'],
    ['the alphabet for addresses', `data:${type};base64,__79`, 'address_malformed'],
    ['too much padding', `data:${type};base64,${text}====`, 'address_malformed'],
    ['left-over bits', `data:${type};base64,iVBORw0KGgp=`, 'address_malformed'],
    ['percent signs', `data:${type};base64,${encodeURIComponent('/9j/')}`, 'address_malformed'],
    ['another type', `data:${other};base64,${text}`, 'not_a_picture'],
    ['no picture', `data:${type};base64,aGVsbG8gd29ybGQh`, 'not_a_picture'],
    ['too many bytes', `data:${type};base64,${'A'.repeat(36 * 1024 * 1024)}`, 'too_large'],
  ])('is refused with %s', (_what, address, fault) => {
    expect(() => readDataAddress(address)).toThrow(expect.objectContaining({ fault }))
  })
})
