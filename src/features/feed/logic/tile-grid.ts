interface Size {
  width: number
  height: number
}

/** Nothing stands taller than this, in pixels, so that a page shows more than one generation. */
const tallest = 340
const narrowColumns = 2
const wideColumns = 4

/**
 * Columns for one generation's pictures, on a phone and on a desk, and the widest a tile may be: all of
 * it follows from the request, so the boxes stand before any picture does.
 */
export function tileGrid(count: number, { width, height }: Size) {
  return {
    narrow: Math.min(narrowColumns, count),
    wide: Math.min(wideColumns, count),
    widest: Math.round((tallest * width) / height),
  }
}
