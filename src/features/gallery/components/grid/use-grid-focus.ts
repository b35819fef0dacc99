import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Layout } from '../../logic/layout/layout-rows.ts'
import { rowOfPicture } from '../../logic/layout/row-geometry.ts'
import { type LibraryIndex, positionOf } from '../../logic/library/library-index.ts'
import { onReveal } from '../../logic/scroll/reveal.ts'
import type { Scroller } from '../../logic/scroll/scroller.ts'

/** Room kept above and below a picture that is brought into view. */
const margin = 60

/** Roving focus: one picture of the grid is in the tab order, and arrow keys move that one. */
export function useGridFocus(
  viewport: RefObject<HTMLElement | null>,
  scroller: Scroller,
  index: LibraryIndex,
  layout: Layout,
) {
  const [active, setActive] = useState<number | null>(null)
  const [isInside, setInside] = useState(false)
  const wanted = useRef<number | null>(null)

  useEffect(() => {
    const element = viewport.current
    if (element === null) return undefined
    const onFocus = (event: FocusEvent) => {
      const seq = seqOf(event.target)
      setInside(seq !== null)
      if (seq !== null) setActive(seq)
    }
    const onBlur = (event: FocusEvent) => {
      const { relatedTarget: next } = event
      if (!(next instanceof Node && element.contains(next))) setInside(false)
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', onBlur)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', onBlur)
    }
  }, [viewport])

  // The tile may only come with the next rendering of the rows.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const link = viewport.current?.querySelector<HTMLElement>(`[data-seq="${wanted.current}"] a`)
    if (!link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  })

  function bringIntoView(seq: number): boolean {
    const at = positionOf(index, seq)
    if (at < 0) return false
    setActive(seq)
    const row = rowOfPicture(layout, at)
    const top = layout.tops[row] ?? 0
    const bottom = top + (layout.heights[row] ?? 0)
    const place = scroller.place()
    if (top - margin < place.top) scroller.scrollTo(top - margin)
    else if (bottom + margin > place.top + place.view) {
      scroller.scrollTo(bottom + margin - place.view)
    }
    return true
  }

  function focusPicture(seq: number) {
    if (!bringIntoView(seq)) return
    wanted.current = seq
    setInside(true)
  }

  const reveal = useEffectEvent((seq: number) => void bringIntoView(seq))
  useEffect(() => onReveal((seq) => reveal(seq)), [])

  const at = active === null ? -1 : positionOf(index, active)
  const activeRow = at < 0 ? null : rowOfPicture(layout, at)
  return { active: at < 0 ? null : active, activeRow, isInside, focusPicture }
}

/** The picture whose tile an element is in. */
export function seqOf(target: EventTarget | null): number | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-seq]') : null
  return tile === null ? null : Number(tile.dataset['seq'])
}
