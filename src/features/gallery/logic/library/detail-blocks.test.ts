import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { libraryArbitrary, squares } from '../../testing/library.ts'
import { blockLacks, blockOf, blocksBetween, blockWindow } from './detail-blocks.ts'
import { insertPictures } from './edit-index.ts'

it('covers a stretch with windows that hold exactly the blocks’ pictures', () => {
  fc.assert(
    fc.property(libraryArbitrary, fc.nat(300), fc.nat(300), (index, from, length) => {
      const blocks = blocksBetween(index, from, from + length)
      expect(new Set(blocks).size).toBe(blocks.length)
      const wanted = index.seqs.subarray(from, from + length)
      expect(new Set(blocks)).toEqual(new Set(Array.from(wanted, blockOf)))
      for (const block of blocks) {
        const { offset, limit } = blockWindow(index, block)
        const inBlock = Array.from(index.seqs).filter((seq) => blockOf(seq) === block)
        expect(Array.from(index.seqs.subarray(offset, offset + limit))).toEqual(inBlock)
      }
    }),
  )
})

it('sees that a block read earlier lacks a picture that has come since', () => {
  const index = squares(70, 66)
  const read = new Set([70, 66])
  expect(blockLacks(index, 1, read)).toBe(false)
  expect(blockLacks(insertPictures(index, [{ seq: 68, time: 0, ratio: 1 }]), 1, read)).toBe(true)
  expect(blockLacks(insertPictures(index, [{ seq: 2, time: 0, ratio: 1 }]), 1, read)).toBe(false)
})
