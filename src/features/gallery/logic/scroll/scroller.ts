import type { Layout } from '../layout/layout-rows.ts'
import { type RowRange, rowsBetween } from '../layout/row-geometry.ts'
import type { LibraryIndex } from '../library/library-index.ts'
import { anchorAt, type ScrollAnchor, yOfAnchor } from './scroll-anchor.ts'
import { placedAt, type ScrollPosition, scrolledTo, tallestBox } from './scroll-space.ts'
import { isFlying, speedAfter } from './scroll-speed.ts'

/** Rows are kept ready this far beyond the window, and renewed when less than `enough` is left. */
const ready = 420
const enough = 140
/** Without a scroll event for this long, in milliseconds, scrolling has stopped. */
const stillAfter = 60
/** Room below the last row, for what floats there. */
const foot = 96
/** Browsers clip positions as they clip heights: in a taller library rows are placed from a nearer origin. */
const originStep = 1_000_000

/** What must be rendered; one object per change. */
export interface ScrollView {
  readonly rows: RowRange
  /** Rows are placed relative to this height of the library, and all of them moved by `offset`. */
  readonly origin: number
  readonly offset: number
  /** Too fast for a new tile to be worth loading. */
  readonly flying: boolean
}

/** As much of an element as scrolling takes. */
export interface ScrollBox {
  scrollTop: number
  addEventListener(type: 'scroll', listener: (event: { timeStamp: number }) => void): void
  removeEventListener(type: 'scroll', listener: (event: { timeStamp: number }) => void): void
}

/** The window onto the library. Heights are CSS pixels from the top of everything. */
export interface Scroller {
  /** @returns what lets go of the element. */
  attach: (element: ScrollBox) => () => void
  /** Takes a new library, width or window height, and keeps the same pictures in view. */
  layOut: (index: LibraryIndex, layout: Layout, view: number) => void
  /** Jumps there. `passing` says that more such jumps follow at once. */
  scrollTo: (y: number, passing?: boolean) => void
  scrollToAnchor: (anchor: ScrollAnchor | null) => void
  /** What of the library is in the window now, and the furthest `top` can be. */
  place: () => { top: number; view: number; end: number }
  view: () => ScrollView
  /** Tells of each new view. This and the two below return what ends them. */
  subscribe: (listener: () => void) => () => void
  /** Tells of each move, for what follows without a render. */
  onMove: (listener: () => void) => () => void
  /** Tells the place whenever scrolling has stopped. */
  onRest: (listener: (anchor: ScrollAnchor | null) => void) => () => void
}

const heightOf = (layout: Layout) => (layout.tops[layout.rows] ?? 0) + foot

/** Height, in CSS pixels, of the element that scrolls through a library. */
export const scrollHeight = (layout: Layout): number => Math.min(heightOf(layout), tallestBox)

/**
 * Its view changes only when other rows are needed or flight begins or ends; between those a scroll event
 * costs two binary searches.
 * @param initial where to begin
 */
export function createScroller(initial: ScrollAnchor | null): Scroller {
  let box: ScrollBox | null = null
  let laidOut: { index: LibraryIndex; layout: Layout; view: number } | null = null
  let position: ScrollPosition = { box: 0, library: 0 }
  let speed = { time: 0, place: 0, speed: 0 }
  let current: ScrollView = { rows: { from: 0, to: 0 }, origin: 0, offset: 0, flying: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  const viewers = new Set<() => void>()
  const followers = new Set<() => void>()
  const resters = new Set<(anchor: ScrollAnchor | null) => void>()

  const space = () => ({
    total: laidOut === null ? 0 : heightOf(laidOut.layout),
    view: laidOut?.view ?? 0,
  })

  function neededRows(isNew: boolean): RowRange {
    if (laidOut === null) return current.rows
    const { layout, view } = laidOut
    const top = position.library
    const needed = rowsBetween(layout, top - enough, top + view + enough)
    const isThere = needed.from >= current.rows.from && needed.to <= current.rows.to
    if (isThere && !isNew) return current.rows
    return rowsBetween(layout, top - ready, top + view + ready)
  }

  function show(flying: boolean, isNew = false) {
    const rows = neededRows(isNew)
    const top = laidOut?.layout.tops[rows.from] ?? 0
    const origin = space().total <= tallestBox ? 0 : Math.floor(top / originStep) * originStep
    const offset = origin + position.box - position.library
    const isSame =
      rows.from === current.rows.from &&
      rows.to === current.rows.to &&
      origin === current.origin &&
      offset === current.offset &&
      flying === current.flying
    if (!isSame) {
      current = { rows, origin, offset, flying }
      for (const viewer of viewers) viewer()
    }
    for (const follower of followers) follower()
  }

  function putAt(y: number) {
    position = placedAt(space(), y)
    if (box === null) return
    box.scrollTop = position.box
    // The browser rounds and clips: what it says is what the next event will be measured against.
    const isWhole = space().total <= tallestBox
    position = { box: box.scrollTop, library: isWhole ? box.scrollTop : position.library }
  }

  function rest() {
    speed = { ...speed, speed: 0 }
    if (space().total > tallestBox) putAt(position.library)
    show(false)
    if (laidOut === null) return
    const anchor = anchorAt(laidOut.index, laidOut.layout, position.library)
    for (const rester of resters) rester(anchor)
  }

  function restSoon() {
    clearTimeout(timer)
    timer = setTimeout(rest, stillAfter)
  }

  function onScroll({ timeStamp }: { timeStamp: number }) {
    if (box === null || box.scrollTop === position.box) return
    position = scrolledTo(space(), position, box.scrollTop)
    speed = speedAfter(speed, timeStamp, position.library)
    show(isFlying(speed, space().view))
    restSoon()
  }

  function scrollTo(y: number, passing = false) {
    putAt(y)
    speed = { ...speed, place: position.library, speed: 0 }
    show(passing)
    restSoon()
  }

  return {
    attach(element) {
      box = element
      element.addEventListener('scroll', onScroll)
      return () => {
        element.removeEventListener('scroll', onScroll)
        clearTimeout(timer)
        box = null
      }
    },
    layOut(index, layout, view) {
      const anchor =
        laidOut === null ? initial : anchorAt(laidOut.index, laidOut.layout, position.library)
      laidOut = { index, layout, view }
      putAt(yOfAnchor(index, layout, anchor))
      show(current.flying, true)
    },
    scrollTo,
    scrollToAnchor(anchor) {
      if (laidOut !== null) scrollTo(yOfAnchor(laidOut.index, laidOut.layout, anchor))
    },
    place() {
      const { total, view } = space()
      return { top: position.library, view, end: Math.max(0, total - view) }
    },
    view: () => current,
    subscribe: (listener) => listen(viewers, listener),
    onMove: (listener) => listen(followers, listener),
    onRest: (listener) => listen(resters, listener),
  }
}

function listen<T>(listeners: Set<T>, listener: T) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
