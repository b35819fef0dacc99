import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { libraryArbitrary, libraryOf, noon } from '../../testing/library.ts'
import { layoutRows, measuresFor } from './layout-rows.ts'
import { type Move, moveFocus } from './move-focus.ts'
import { rowOfPicture } from './row-geometry.ts'

const index = libraryOf(
  Array.from({ length: 23 }, (_, at) => ({ seq: 23 - at, time: noon, size: [512, 512] as const })),
)
const layout = layoutRows(index, measuresFor(1136))
const go = (at: number, ...moves: Move[]) =>
  moves.reduce((from, move) => moveFocus(index, layout, from, move, 500), at)

describe('moveFocus', () => {
  it('goes along and across rows of five', () => {
    expect(layout.first[1]).toBe(5)
    expect(go(0, 'right', 'right')).toBe(2)
    expect(go(2, 'down')).toBe(7)
    expect(go(7, 'up')).toBe(2)
    expect(go(4, 'right')).toBe(5)
  })

  it('stops at the edges', () => {
    expect(go(0, 'left')).toBe(0)
    expect(go(2, 'up')).toBe(2)
    expect(go(22, 'right')).toBe(22)
    expect(go(21, 'down')).toBe(21)
    expect(go(5, 'first')).toBe(0)
    expect(go(5, 'last')).toBe(22)
  })

  it('lands on the nearest picture of a short last row', () => {
    expect(go(19, 'down')).toBe(22)
  })

  it('turns pages', () => {
    expect(go(1, 'pageDown')).toBe(11)
    expect(go(11, 'pageUp')).toBe(1)
    expect(go(22, 'pageDown')).toBe(22)
  })

  it('always leads to a picture, up and down to the neighbouring row', () => {
    fc.assert(
      fc.property(
        libraryArbitrary,
        fc.integer({ min: 290, max: 2000 }),
        fc.nat(),
        (library, width, n) => {
          fc.pre(library.seqs.length > 0)
          const rows = layoutRows(library, measuresFor(width))
          const at = n % library.seqs.length
          const row = rowOfPicture(rows, at)
          const below = moveFocus(library, rows, at, 'down', 800)
          expect(rowOfPicture(rows, below)).toBe(Math.min(rows.rows - 1, row + 1))
          const above = moveFocus(library, rows, at, 'up', 800)
          expect(rowOfPicture(rows, above)).toBe(Math.max(0, row - 1))
        },
      ),
    )
  })
})
