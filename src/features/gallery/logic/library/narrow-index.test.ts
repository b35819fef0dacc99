import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { libraryArbitrary } from '../../testing/library.ts'
import { narrowIndex } from './narrow-index.ts'

it('keeps exactly the pictures found, each with its own time and shape', () => {
  fc.assert(
    fc.property(libraryArbitrary, fc.infiniteStream(fc.boolean()), (index, coins) => {
      const kept = Array.from(index.seqs.keys()).filter(() => coins.next().value)
      const strangers = [200_000, 0.5]
      const found = [...kept.map((at) => index.seqs[at] ?? 0), ...strangers]
      const narrow = narrowIndex(index, Float64Array.from(found).toSorted().toReversed())
      expect(Array.from(narrow.seqs)).toEqual(kept.map((at) => index.seqs[at]))
      expect(Array.from(narrow.times)).toEqual(kept.map((at) => index.times[at]))
      expect(Array.from(narrow.shapes)).toEqual(kept.map((at) => index.shapes[at]))
      expect(narrow.edition).toBe(index.edition)
    }),
  )
})
