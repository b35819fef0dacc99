import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { libraryArbitrary, libraryOf, noon } from '../../testing/library.ts'
import { insertPictures } from '../library/edit-index.ts'
import { type Layout, layoutRows, measuresFor } from './layout-rows.ts'
import { dayOfRow, rowAtY, rowOfPicture, rowsBetween, tilesOfRow } from './row-geometry.ts'

const widthArbitrary = fc.integer({ min: 290, max: 2560 })
const rowsOf = (layout: Layout) => Array.from({ length: layout.rows }, (_, row) => row)

describe('layoutRows', () => {
  it('places every picture once, in order, inside the width and without overlap', () => {
    fc.assert(
      fc.property(libraryArbitrary, widthArbitrary, (index, width) => {
        const layout = layoutRows(index, measuresFor(width))
        const placed = rowsOf(layout).flatMap((row) => {
          const tiles = tilesOfRow(index, layout, row)
          let edge = -layout.gap
          for (const tile of tiles) {
            expect(tile.left).toBe(edge + layout.gap)
            expect(tile.width).toBeGreaterThan(0)
            edge = tile.left + tile.width
          }
          expect(edge).toBeLessThanOrEqual(width)
          const bottom = (layout.tops[row] ?? 0) + (layout.heights[row] ?? 0) + layout.gap
          expect(layout.tops[row + 1]).toBeGreaterThanOrEqual(bottom)
          return tiles.map(({ at }) => at)
        })
        expect(placed).toEqual(Array.from(index.seqs, (_, at) => at))
      }),
    )
  })

  it('fills the width with every row but the last of a day', () => {
    fc.assert(
      fc.property(libraryArbitrary, widthArbitrary, (index, width) => {
        const layout = layoutRows(index, measuresFor(width))
        for (const row of rowsOf(layout)) {
          if (dayOfRow(layout, row) !== dayOfRow(layout, row + 1) || row + 1 === layout.rows)
            continue
          const last = tilesOfRow(index, layout, row).at(-1)
          expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(width)
        }
      }),
    )
  })

  it('finds rows by height and by picture', () => {
    fc.assert(
      fc.property(libraryArbitrary, widthArbitrary, (index, width) => {
        const layout = layoutRows(index, measuresFor(width))
        for (const row of rowsOf(layout)) {
          const top = layout.tops[row] ?? 0
          expect(rowAtY(layout, top)).toBe(row)
          expect(rowOfPicture(layout, layout.first[row] ?? 0)).toBe(row)
          expect(rowsBetween(layout, top, top + 1)).toEqual({ from: row, to: row + 1 })
        }
      }),
    )
  })

  it('moves no row already seen when pictures arrive', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      seq: 100 - at,
      time: noon - at * 60,
      size: [1024, 768] as const,
    }))
    const before = libraryOf(rows)
    const seen = layoutRows(before, measuresFor(1200), 100)
    let index = before
    for (let seq = 101; seq <= 130; seq += 1) {
      index = insertPictures(index, [{ seq, time: noon, ratio: seq % 2 === 0 ? 1.5 : 0.7 }])
      const layout = layoutRows(index, measuresFor(1200), 100)
      const more = layout.rows - seen.rows
      const arrivals = seq - 100
      for (const row of rowsOf(seen)) {
        expect(layout.first[row + more]).toBe((seen.first[row] ?? 0) + arrivals)
        expect(layout.heights[row + more]).toBe(seen.heights[row])
      }
      expect(layout.dayRows.length).toBe(seen.dayRows.length)
    }
  })

  it('starts each day with its own row, and does not split one for a stray', () => {
    const day = 86_400
    const index = libraryOf(
      [noon, noon - day + 40_000, noon - day, noon - day + 46_000, noon - 2 * day].map(
        (time, at) => ({ seq: 10 - at, time, size: [512, 512] as const }),
      ),
    )
    const layout = layoutRows(index, measuresFor(1200))
    expect(Array.from(layout.dayRows)).toEqual([0, 1, 2])
    expect(Array.from(layout.first)).toEqual([0, 1, 4, 5])
  })

  it('shows about three pictures a row on a phone and rows of 220 pixels on a desk', () => {
    const index = libraryOf(
      Array.from({ length: 30 }, (_, at) => ({
        seq: 30 - at,
        time: noon,
        size: [512, 512] as const,
      })),
    )
    const phone = layoutRows(index, measuresFor(374))
    expect(tilesOfRow(index, phone, 0)).toHaveLength(3)
    const desk = layoutRows(index, measuresFor(1276))
    expect(Math.abs((desk.heights[0] ?? 0) - 220)).toBeLessThan(40)
  })
})
