import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureName } from './file-name.ts'

const picture = {
  createdAt: new Date(2026, 1, 3, 4, 5, 6).getTime(),
  seed: 481516234,
  prompt: 'A paper boat, on a WET street at night',
  index: 0,
  expected: 1,
}

describe('the name of a downloaded picture', () => {
  it('is the time, the seed, the first words, and its number among several', () => {
    expect(pictureName(picture)).toBe('20260203-040506_481516234_a-paper-boat-on-a-wet')
    expect(pictureName({ ...picture, index: 1, expected: 4 })).toMatch(/-wet_2$/)
    expect(pictureName({ ...picture, prompt: '../../日本の／城: "café"?' })).toBe(
      '20260203-040506_481516234_日本の-城-café',
    )
    expect(pictureName({ ...picture, prompt: '…' })).toBe('20260203-040506_481516234')
  })

  it('is one that every file system takes, whatever the prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (prompt) => {
        const name = pictureName({ ...picture, prompt, expected: 8, index: 7 })
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
        expect(Buffer.byteLength(`${name}-12345.json`)).toBeLessThan(255)
      }),
    )
  })
})
