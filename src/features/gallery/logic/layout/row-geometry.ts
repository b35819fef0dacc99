import type { LibraryIndex } from '../library/library-index.ts'
import { type Layout, tileRatio } from './layout-rows.ts'

/** A tile's place in its row, in whole CSS pixels. */
export interface Tile {
  /** Position of the picture in the library. */
  at: number
  left: number
  width: number
}

/** The last row whose top is not below `y`; 0 when all are. */
export function rowAtY(layout: Layout, y: number): number {
  return lastNotAbove(layout.tops, layout.rows, y)
}

/** The row that holds the picture at a position. */
export function rowOfPicture(layout: Layout, at: number): number {
  return lastNotAbove(layout.first, layout.rows, at)
}

/** The day, counted from the newest, that a row belongs to. */
export function dayOfRow(layout: Layout, row: number): number {
  return lastNotAbove(layout.dayRows, layout.dayRows.length, row)
}

/** Rows that touch the stretch between two heights, as `from` up to, not including, `to`. */
export function rowsBetween(layout: Layout, top: number, bottom: number): RowRange {
  if (layout.rows === 0) return { from: 0, to: 0 }
  return { from: rowAtY(layout, top), to: rowAtY(layout, bottom) + 1 }
}

export interface RowRange {
  from: number
  to: number
}

/** Edges are rounded as sums, so that a full row ends exactly at the right edge. */
export function tilesOfRow(index: LibraryIndex, layout: Layout, row: number): Tile[] {
  const from = layout.first[row] ?? 0
  const to = layout.first[row + 1] ?? from
  const { width, gap } = layout
  let ratios = 0
  for (let at = from; at < to; at += 1) ratios += tileRatio(index, at)
  const height = layout.heights[row] ?? 0
  const exact = (width - gap * (to - from - 1)) / ratios
  // A row without pictures enough to fill it keeps the height aimed at, and ends where it ends.
  const unit = Math.round(exact) === height ? exact : height
  const tiles: Tile[] = []
  let edge = 0
  for (let at = from; at < to; at += 1) {
    const left = Math.round(edge)
    edge += tileRatio(index, at) * unit
    tiles.push({ at, left, width: Math.round(edge) - left })
    edge += gap
  }
  return tiles
}

function lastNotAbove(sorted: Int32Array | Float64Array, count: number, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
