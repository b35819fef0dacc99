/**
 * Browsers clip very tall elements (Firefox near 17.8 million pixels, others at 33.5 million). A library
 * taller than this scrolls through a shorter box: short moves go pixel for pixel, long ones in proportion,
 * and at rest the scrollbar is put where it tells the truth.
 */
export const tallestBox = 12_000_000

/** Heights of everything there is to see and of the window onto it, in CSS pixels. */
export interface ScrollSpace {
  total: number
  view: number
}

/** `box` is the element's own scrollTop, `library` the height in the library that it shows. */
export interface ScrollPosition {
  box: number
  library: number
}

const boxHeight = (space: ScrollSpace): number => Math.min(space.total, tallestBox)

/** The position that shows a height of the library, with the scrollbar in proportion. */
export function placedAt(space: ScrollSpace, library: number): ScrollPosition {
  const end = Math.max(0, space.total - space.view)
  const inside = Math.min(end, Math.max(0, library))
  const boxEnd = Math.max(0, boxHeight(space) - space.view)
  return { library: inside, box: boxEnd === end ? inside : (inside / end) * boxEnd }
}

/** The position after the box was scrolled from one place to another. */
export function scrolledTo(space: ScrollSpace, from: ScrollPosition, box: number): ScrollPosition {
  if (space.total <= tallestBox) return { box, library: box }
  const end = space.total - space.view
  const boxEnd = tallestBox - space.view
  const isJump = Math.abs(box - from.box) > 4 * space.view || box <= 0 || box >= boxEnd
  const library = isJump ? (box / boxEnd) * end : from.library + box - from.box
  return { box, library: Math.min(end, Math.max(0, library)) }
}
