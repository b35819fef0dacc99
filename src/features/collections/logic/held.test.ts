import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { heldOf, isNew, matching } from './held.ts'

const names = fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 12 }) }), {
  maxLength: 8,
})

it('tells all from some from none', () => {
  expect([0, 1, 2].map((count) => heldOf(count, 2))).toEqual(['none', 'some', 'all'])
})

it('finds every collection by any part of its name, and all by nothing', () => {
  fc.assert(
    fc.property(names, fc.nat(20), (collections, at) => {
      expect(matching(collections, '  ')).toEqual(collections)
      for (const one of collections) {
        expect(matching(collections, one.name.slice(0, at).toUpperCase())).toContain(one)
      }
    }),
    { numRuns: 50 },
  )
})

it('takes no name that is taken, in whatever case', () => {
  expect(isNew([{ name: 'Summer' }], ' sUMMER ')).toBe(false)
  expect(isNew([{ name: 'Summer' }], 'Summer 2')).toBe(true)
  expect(isNew([], '  ')).toBe(false)
})
