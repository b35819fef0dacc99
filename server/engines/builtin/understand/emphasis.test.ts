import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmphasis } from './emphasis.ts'
import { understandStressed } from './stress.ts'

describe('readEmphasis', () => {
  it.each([
    ['a (fox:1.4) in snow', 'a fox in snow', [['fox', 1.4]]],
    ['((red)) fox', 'red fox', [['red', 1.21]]],
    ['a [dull] day', 'a dull day', [['dull', 0.909]]],
    [
      'a (b c:0.5)',
      'a b c',
      [
        ['b', 0.5],
        ['c', 0.5],
      ],
    ],
    ['a (fox', 'a (fox', []],
    [':) and (1:30 pm', ':) and (1:30 pm', []],
  ] as const)('reads %s', (prompt, text, weights) => {
    const read = readEmphasis(prompt)
    expect(read.text).toBe(text)
    expect([...read.weights].map(([word, w]) => [word, Math.round(w * 1000) / 1000])).toEqual(
      weights,
    )
  })

  it('leaves no marks it understood, and changes nothing else', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const weight = fc.integer({ min: 1, max: 20 }).map((n) => n / 10)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, weight), { maxLength: 6 }), (parts) => {
        const marked = parts.map(([w, k]) => `(${w}:${k})`).join(' ')
        expect(readEmphasis(marked).text).toBe(parts.map(([w]) => w).join(' '))
      }),
    )
  })
})

describe('understandStressed', () => {
  const sizeOf = (prompt: string): number | undefined =>
    understandStressed(readEmphasis(prompt)).subjects[0]?.size

  it('makes a stressed thing larger and leaves out what hardly counts', () => {
    expect(sizeOf('a (lighthouse:1.6)')).toBeGreaterThan(1.3)
    expect(sizeOf('a (lighthouse:0.6)')).toBeLessThan(0.8)
    expect(sizeOf('a (lighthouse:0.1)')).toBeUndefined()
  })

  it('deepens a stressed colour', () => {
    const red = (prompt: string): number => {
      const [r = 0, g = 0] = understandStressed(readEmphasis(prompt)).subjects[0]?.colors[0] ?? []
      return r - g
    }
    expect(red('a (red:1.8) fox')).toBeGreaterThan(red('a (red:0.4) fox') + 0.1)
  })
})
