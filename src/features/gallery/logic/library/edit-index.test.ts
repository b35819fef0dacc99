import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { libraryArbitrary, squares } from '../../testing/library.ts'
import { insertPictures, removePictures } from './edit-index.ts'
import type { LibraryIndex } from './library-index.ts'

const seqs = (index: LibraryIndex) => Array.from(index.seqs)
const ratios = (index: LibraryIndex) => Array.from(index.shapes, (shape) => index.ratios[shape])

describe('removing and inserting', () => {
  it('puts back exactly what was taken out, wherever it stood', () => {
    fc.assert(
      fc.property(libraryArbitrary, fc.infiniteStream(fc.boolean()), (index, picks) => {
        const chosen = seqs(index).filter(() => picks.next().value)
        const { index: less, removed } = removePictures(index, chosen)
        expect(seqs(less)).toEqual(seqs(index).filter((seq) => !chosen.includes(seq)))
        const back = insertPictures(less, removed.toReversed())
        expect(seqs(back)).toEqual(seqs(index))
        expect(Array.from(back.times)).toEqual(Array.from(index.times))
        expect(ratios(back)).toEqual(ratios(index))
        expect(back.deleted.size).toBe(0)
      }),
    )
  })

  it('changes nothing the second time', () => {
    const row = { seq: 8, time: 5, ratio: 1.5 }
    const once = insertPictures(squares(9, 7), [row, row])
    expect(seqs(once)).toEqual([9, 8, 7])
    expect(insertPictures(once, [row])).toBe(once)
    const { index } = removePictures(once, [8])
    expect(removePictures(index, [8]).index).toBe(index)
  })

  it('remembers deletions of pictures it never had', () => {
    const { index, removed } = removePictures(squares(9), [4])
    expect(removed).toEqual([])
    expect(index.deleted).toEqual(new Set([4]))
  })
})
