import { describe, expect, it } from 'vitest'
import { squares, wireIndex } from '../../testing/library.ts'
import { decodeIndex, positionFrom, positionOf } from './library-index.ts'

describe('decodeIndex', () => {
  it('adds up the differences of the wire', () => {
    const index = decodeIndex({
      version: 'v1',
      seq: [90, -1, -30],
      sizes: [
        [1024, 512],
        [512, 512],
      ],
      size: [1, 0, 0],
      time: [1000, -10, 5],
    })
    expect(Array.from(index.seqs)).toEqual([90, 89, 59])
    expect(Array.from(index.times)).toEqual([1000, 990, 995])
    expect(Array.from(index.shapes, (shape) => index.ratios[shape])).toEqual([1, 2, 2])
  })

  it('keeps what this page knows of deletions, as another edition', () => {
    const first = { ...squares(3, 2), deleted: new Set([1]) }
    const second = decodeIndex(wireIndex([]), first)
    expect(second.deleted).toEqual(new Set([1]))
    expect(second.edition).toBeGreaterThan(first.edition)
  })

  it.each([
    ['columns of different length', { seq: [1], size: [], time: [1] }],
    ['a size that is not listed', { seq: [1], size: [1], time: [1] }],
    ['rows out of order', { seq: [1, 2], size: [0, 0], time: [1, 1] }],
  ])('refuses %s', (_name, columns) => {
    const sizes: [number, number][] = [[512, 512]]
    expect(() => decodeIndex({ version: 'v1', sizes, ...columns })).toThrow(RangeError)
  })
})

describe('positions', () => {
  const index = squares(9, 7, 4)

  it('finds a picture, or where it would stand', () => {
    expect(positionOf(index, 7)).toBe(1)
    expect(positionOf(index, 8)).toBe(-1)
    expect(positionFrom(index, 8)).toBe(1)
    expect(positionFrom(index, 10)).toBe(0)
    expect(positionFrom(index, 1)).toBe(3)
  })
})
