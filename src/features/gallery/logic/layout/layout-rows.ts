import { type LibraryIndex, positionFrom } from '../library/library-index.ts'
import { belongsToDay, dayStart } from './days.ts'

/** All lengths in CSS pixels. */
export interface Measures {
  width: number
  /** Height a row aims at; a justified row comes out a little above or below. */
  target: number
  gap: number
  /** Room above the first row of a day, for its heading. */
  heading: number
}

/** Where every row of the whole library is. Row `r` holds the pictures `first[r]` up to `first[r + 1]`. */
export interface Layout extends Measures {
  readonly rows: number
  /** One more entry than there are rows: the last is the number of pictures. */
  readonly first: Int32Array
  /** One more entry than there are rows: the last is the height of everything. */
  readonly tops: Float64Array
  readonly heights: Uint16Array
  /** Which row starts each day, and when that day began (seconds since the epoch). */
  readonly dayRows: Int32Array
  readonly dayStarts: Float64Array
}

// Beyond these a picture is cropped to fit its tile: a banner would starve its row, a pole would be a sliver.
const narrowest = 0.5
const widest = 3

/** Width over height of a picture's tile. */
export function tileRatio(index: LibraryIndex, at: number): number {
  const ratio = index.ratios[index.shapes[at] ?? 0] ?? 1
  return Math.min(widest, Math.max(narrowest, ratio))
}

/** About three pictures a row on a phone, rows of 220 pixels from there on. */
export function measuresFor(width: number): Measures {
  return {
    width,
    target: Math.round(Math.min(220, Math.max(96, width / 3.07))),
    gap: width < 600 ? 3 : 8,
    heading: 48,
  }
}

/**
 * Justified rows under day headings, for the whole library at once: one pass, no object per row.
 * @param settled pictures newer than this one (by sequence number) have come since the rows were first seen
 */
export function layoutRows(index: LibraryIndex, measures: Measures, settled = Infinity): Layout {
  const rows = breakRows(index, measures, positionFrom(index, settled))
  const { heading, gap } = measures
  const tops = new Float64Array(rows.count + 1)
  let y = 0
  let day = 0
  for (let row = 0; row < rows.count; row += 1) {
    if (rows.dayRows[day] === row) {
      y += heading
      day += 1
    }
    tops[row] = y
    y += (rows.heights[row] ?? 0) + gap
  }
  tops[rows.count] = y
  const first = new Int32Array(rows.count + 1)
  first.set(rows.first.subarray(0, rows.count))
  first[rows.count] = index.seqs.length
  return {
    ...measures,
    rows: rows.count,
    first,
    tops,
    heights: rows.heights.slice(0, rows.count),
    dayRows: Int32Array.from(rows.dayRows),
    dayStarts: Float64Array.from(rows.dayStarts),
  }
}

function breakRows(index: LibraryIndex, measures: Measures, arrivals: number) {
  const total = index.seqs.length
  const first = new Int32Array(total)
  const heights = new Uint16Array(total)
  const dayRows: number[] = []
  const dayStarts: number[] = []
  let count = 0
  const addRow = (picture: number, height: number) => {
    first[count] = picture
    heights[count] = height
    count += 1
  }
  for (let at = 0; at < total;) {
    const start = dayStart(index.times[at] ?? 0)
    let end = at + 1
    while (end < total && belongsToDay(index.times[end] ?? 0, start)) end += 1
    dayRows.push(count)
    dayStarts.push(start)
    if (at < arrivals) {
      // Arrivals fill their rows from the oldest up, so that no picture already placed shifts for a new one.
      const begin = count
      const last = Math.min(end, arrivals)
      for (let next = last - 1; next >= at;) {
        const row = fillRow(index, measures, next, -1, at - 1)
        addRow(next - row.pictures + 1, row.height)
        next -= row.pictures
      }
      first.subarray(begin, count).reverse()
      heights.subarray(begin, count).reverse()
      at = last
    }
    while (at < end) {
      const row = fillRow(index, measures, at, 1, end)
      addRow(at, row.height)
      at += row.pictures
    }
  }
  return { count, first, heights, dayRows, dayStarts }
}

const filled = { pictures: 0, height: 0 }

/** The row that starts at a picture and goes on in steps until it is full or `end` is reached. One result, reused. */
function fillRow(index: LibraryIndex, measures: Measures, from: number, step: number, end: number) {
  const { width, target, gap } = measures
  let ratios = 0
  let pictures = 0
  for (let at = from; at !== end; at += step) {
    const ratio = tileRatio(index, at)
    ratios += ratio
    pictures += 1
    const height = (width - gap * (pictures - 1)) / ratios
    if (height > target) continue
    // The row is full with this picture and too low, or a little too high without it: the lesser evil.
    const without = (width - gap * (pictures - 2)) / (ratios - ratio)
    const stopBefore = pictures > 1 && without / target < target / height
    filled.pictures = stopBefore ? pictures - 1 : pictures
    filled.height = Math.round(stopBefore ? without : height)
    return filled
  }
  filled.pictures = pictures
  filled.height = target
  return filled
}
