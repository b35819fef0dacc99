import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSortedTable } from './sorted-table.ts'

const change = fc.record({
  kind: fc.constantFrom('add' as const, 'remove' as const),
  keys: fc.uniqueArray(fc.nat(200), { maxLength: 40 }),
})

it('holds what a plain map sorted by key holds, after any changes', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const table = createSortedTable(2)
      const model = new Map<number, number>()
      for (const [step, { kind, keys }] of changes.entries()) {
        if (kind === 'add') {
          table.add(keys.map((key) => [key, key * 1000 + step]))
          for (const key of keys) model.set(key, key * 1000 + step)
        } else {
          table.remove(keys)
          for (const key of keys) model.delete(key)
        }
        const sorted = [...model].toSorted((a, b) => a[0] - b[0])
        expect([...table.column(0)]).toEqual(sorted.map(([key]) => key))
        expect([...table.column(1)]).toEqual(sorted.map(([, value]) => value))
        expect(table.length).toBe(model.size)
        expect(table.has(7)).toBe(model.has(7))
        expect(table.rank(100)).toBe(sorted.filter(([key]) => key < 100).length)
      }
    }),
  )
})

it('grows past its first capacity', () => {
  const table = createSortedTable(1)
  table.add(Array.from({ length: 5000 }, (_, index) => [4999 - index]))
  expect([...table.column(0)]).toEqual(Array.from({ length: 5000 }, (_, index) => index))
})
