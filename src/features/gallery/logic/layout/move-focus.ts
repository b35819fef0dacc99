import type { LibraryIndex } from '../library/library-index.ts'
import type { Layout } from './layout-rows.ts'
import { rowAtY, rowOfPicture, type Tile, tilesOfRow } from './row-geometry.ts'

export type Move = 'left' | 'right' | 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

/**
 * The picture that a key leads to from the one at a position: sideways in order, up and down to what lies
 * there on the screen. `view` is the height of the window in CSS pixels.
 */
export function moveFocus(
  index: LibraryIndex,
  layout: Layout,
  at: number,
  move: Move,
  view: number,
): number {
  const last = index.seqs.length - 1
  const row = rowOfPicture(layout, at)
  const top = layout.tops[row] ?? 0
  switch (move) {
    case 'left':
      return Math.max(0, at - 1)
    case 'right':
      return Math.min(last, at + 1)
    case 'first':
      return 0
    case 'last':
      return last
    case 'up':
      return row === 0 ? at : nearestInRow(index, layout, at, row, row - 1)
    case 'down':
      return row === layout.rows - 1 ? at : nearestInRow(index, layout, at, row, row + 1)
    case 'pageUp':
      return nearestInRow(index, layout, at, row, Math.min(row, rowAtY(layout, top - view)))
    case 'pageDown':
      break
  }
  return nearestInRow(index, layout, at, row, Math.max(row, rowAtY(layout, top + view)))
}

function nearestInRow(
  index: LibraryIndex,
  layout: Layout,
  at: number,
  row: number,
  target: number,
): number {
  if (row === target) return at
  const from = tilesOfRow(index, layout, row).find((tile) => tile.at === at)
  if (from === undefined) return at
  const centre = middle(from)
  let best = { at, distance: Infinity }
  for (const tile of tilesOfRow(index, layout, target)) {
    const distance = Math.abs(middle(tile) - centre)
    if (distance < best.distance) best = { at: tile.at, distance }
  }
  return best.at
}

const middle = ({ left, width }: Tile) => left + width / 2
