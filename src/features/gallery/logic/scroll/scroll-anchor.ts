import { type Layout } from '../layout/layout-rows.ts'
import { rowAtY, rowOfPicture } from '../layout/row-geometry.ts'
import { type LibraryIndex, positionFrom } from '../library/library-index.ts'

/**
 * A place in the library that survives new widths, arrivals and deletions: the first picture of the row at
 * the top edge, and how much of that row has gone by. Null at the very top, which stays the top.
 */
export interface ScrollAnchor {
  seq: number
  part: number
}

const topmost = 8

export function anchorAt(index: LibraryIndex, layout: Layout, y: number): ScrollAnchor | null {
  if (y <= topmost || layout.rows === 0) return null
  const row = rowAtY(layout, y)
  const seq = index.seqs[layout.first[row] ?? 0]
  if (seq === undefined) return null
  return { seq, part: (y - (layout.tops[row] ?? 0)) / (layout.heights[row] || 1) }
}

/** Where that place is now; a picture that is gone is stood for by the next older one. */
export function yOfAnchor(
  index: LibraryIndex,
  layout: Layout,
  anchor: ScrollAnchor | null,
): number {
  if (anchor === null || layout.rows === 0) return 0
  const at = Math.min(positionFrom(index, anchor.seq), index.seqs.length - 1)
  const row = rowOfPicture(layout, at)
  return (layout.tops[row] ?? 0) + anchor.part * (layout.heights[row] ?? 0)
}
