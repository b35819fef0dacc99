import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { libraryOf, noon } from '../../testing/library.ts'
import { layoutRows, measuresFor } from '../layout/layout-rows.ts'
import { rowOfPicture } from '../layout/row-geometry.ts'
import { insertPictures, removePictures } from '../library/edit-index.ts'
import { type LibraryIndex, positionOf } from '../library/library-index.ts'
import type { ScrollAnchor } from './scroll-anchor.ts'
import { createScroller, type ScrollBox } from './scroller.ts'

const view = 800

/** An element that scrolls when told to, and says so as a browser does. */
function fakeBox() {
  let listener: (event: { timeStamp: number }) => void = () => {}
  const box: ScrollBox & { wheel(to: number, timeStamp: number): void } = {
    scrollTop: 0,
    addEventListener: (_type, added) => {
      listener = added
    },
    removeEventListener: () => {
      listener = () => {}
    },
    wheel(to, timeStamp) {
      box.scrollTop = to
      listener({ timeStamp })
    },
  }
  return box
}

const library = (count: number) =>
  libraryOf(
    Array.from({ length: count }, (_, at) => ({
      seq: 10 * (count - at),
      time: noon - at * 3600,
      size: at % 3 === 0 ? ([768, 1024] as const) : ([1024, 768] as const),
    })),
  )

function open(index: LibraryIndex, initial: ScrollAnchor | null = null, width = 1200) {
  const box = fakeBox()
  const scroller = createScroller(initial)
  const rests: (ScrollAnchor | null)[] = []
  scroller.onRest((anchor) => rests.push(anchor))
  scroller.attach(box)
  const layOut = (next: LibraryIndex, nextWidth = width) => {
    const layout = layoutRows(next, measuresFor(nextWidth))
    scroller.layOut(next, layout, view)
    return layout
  }
  const layout = layOut(index)
  return { box, scroller, rests, layOut, layout }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('createScroller', () => {
  it('renders the rows in the window and some beyond, and no others', () => {
    const { scroller, layout, box } = open(library(2000))
    box.wheel(10_000, 0)
    const { rows } = scroller.view()
    expect(layout.tops[rows.from]).toBeLessThan(10_000)
    expect(layout.tops[rows.to]).toBeGreaterThan(10_000 + view)
    expect(rows.to - rows.from).toBeLessThan(14)
  })

  it('keeps its view while nothing else must be rendered', () => {
    const { scroller, box } = open(library(2000))
    const told = vi.fn<() => void>()
    scroller.subscribe(told)
    box.wheel(40, 100)
    box.wheel(80, 200)
    expect(told).not.toHaveBeenCalled()
  })

  it('flies while fast, and rests when events stop', () => {
    const { scroller, box, rests } = open(library(2000))
    for (let frame = 1; frame <= 20; frame += 1) box.wheel(frame * 800, frame * 16)
    expect(scroller.view().flying).toBe(true)
    vi.advanceTimersByTime(100)
    expect(scroller.view().flying).toBe(false)
    expect(rests).toHaveLength(1)
  })

  it('does not call browsing or one notch of a wheel flight', () => {
    const { scroller, box } = open(library(2000))
    box.wheel(120, 0)
    for (let frame = 1; frame <= 60; frame += 1) box.wheel(120 + frame * 48, frame * 16)
    expect(scroller.view().flying).toBe(false)
  })

  it('keeps the same pictures in view when others come, go, or the width changes', () => {
    const index = library(2000)
    const { scroller, box, layOut, layout } = open(index)
    box.wheel(30_000, 0)
    const at = layout.first[rowOfPicture(layout, 0) + 90] ?? 0
    const seq = index.seqs[at] ?? 0
    const { top } = scroller.place()
    const distance = (layout.tops[rowOfPicture(layout, at)] ?? 0) - top

    const grown = insertPictures(index, [{ seq: 99_999, time: noon, ratio: 1 }])
    const { index: shrunk } = removePictures(grown, [index.seqs[1] ?? 0])
    const next = layOut(shrunk)
    const now = next.tops[rowOfPicture(next, positionOf(shrunk, seq))] ?? 0
    expect(now - scroller.place().top).toBeCloseTo(distance, 0)
    expect(box.scrollTop).toBe(scroller.place().top)
  })

  it('stays at the very top when pictures arrive there', () => {
    const { scroller, layOut } = open(library(200))
    layOut(insertPictures(library(200), [{ seq: 99_999, time: noon, ratio: 1 }]))
    expect(scroller.place().top).toBe(0)
  })

  it('comes back to the place it rested at, to the pixel', () => {
    const index = library(2000)
    const first = open(index)
    first.box.wheel(12_345, 0)
    vi.advanceTimersByTime(100)
    const again = open(index, first.rests[0])
    expect(again.scroller.place().top).toBeCloseTo(12_345, 6)
  })

  it('stands in for a deleted picture with the next older one', () => {
    const index = library(2000)
    const { scroller, layout } = open(index, { seq: 10_005, part: 0 })
    const row = rowOfPicture(layout, positionOf(index, 10_000))
    expect(scroller.place().top).toBe(layout.tops[row])
  })

  it('walks through a million pictures without meeting the limits of a box', () => {
    const count = 1_000_000
    const index = {
      ...library(1),
      seqs: Float64Array.from({ length: count }, (_, at) => count - at),
      times: new Float64Array(count).fill(noon),
      shapes: new Uint16Array(count),
    }
    const { scroller, layout, box } = open(index, null, 700)
    expect(layout.tops[layout.rows]).toBeGreaterThan(33_554_432)
    scroller.scrollTo(Infinity)
    const { rows, origin, offset } = scroller.view()
    expect(rows.to).toBe(layout.rows)
    const y = (layout.tops[layout.rows - 1] ?? 0) - origin + offset
    expect(y).toBeGreaterThan(box.scrollTop)
    expect(y).toBeLessThan(box.scrollTop + view)

    box.wheel(box.scrollTop - 500, 10_000)
    const before = scroller.place().top
    vi.advanceTimersByTime(100)
    expect(scroller.place().top).toBeCloseTo(before)
  })
})
