import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, firstDifference } from './canonical-json.ts'

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, turned(member)] as const)
  return Object.fromEntries(entries.toReversed())
}

const anyJson = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('canonicalJson', () => {
  it('is the same whatever the order of keys, and still says the same', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ b: undefined, a: [1, 'x'] })).toBe('{"a":[1,"x"]}')
  })
})

describe('firstDifference', () => {
  it('finds none exactly where the canonical texts agree', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        expect(firstDifference(a, turned(a))).toBeNull()
        expect(firstDifference(a, b) === null).toBe(canonicalJson(a) === canonicalJson(b))
      }),
    )
  })

  it.each([
    ['prompt', { prompt: 'a' }, { prompt: 'b' }],
    ['seed', { prompt: 'a' }, { prompt: 'a', seed: 1 }],
    ['seed', { seed: null }, {}],
    [
      'controlnets.1.weight',
      { controlnets: [{}, { weight: 1 }] },
      { controlnets: [{}, { weight: 2 }] },
    ],
    ['controlnets.1', { controlnets: [{}] }, { controlnets: [{}, {}] }],
    ['a', { a: 1, b: 1 }, { a: 2, b: 2 }],
    ['x', { x: [] }, { x: {} }],
  ])('names %s', (path, a, b) => {
    expect(firstDifference(a, b)).toBe(path)
  })
})
