import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { LibraryIndex } from '../../logic/library/library-index.ts'
import {
  extendSelection,
  toggleSelected,
  useSelection,
} from '../../logic/selection/selection-store.ts'
import { seqOf } from './use-grid-focus.ts'

const longPress = 450
/** A finger is never quite still. */
const slack = 10

/** Presses on tiles, heard in one place: open, select, a range with Shift, a long press on a touch screen. */
export function useTilePresses(
  viewport: RefObject<HTMLElement | null>,
  index: LibraryIndex,
  open: (seq: number) => void,
): void {
  const pressed = useEffectEvent((event: MouseEvent, seq: number) => {
    const isBox = isSelectBox(event.target)
    const { selecting } = useSelection.getState()
    if (!isBox && !selecting && !event.shiftKey) {
      // Another tab or window is the browser's business.
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      open(seq)
      return
    }
    event.preventDefault()
    if (event.shiftKey) extendSelection(index, seq)
    else toggleSelected(seq)
  })

  useEffect(() => {
    const element = viewport.current
    if (element === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let start = { x: 0, y: 0 }
    let wasLong = false

    const onDown = (event: PointerEvent) => {
      clearTimeout(timer)
      wasLong = false
      const seq = seqOf(event.target)
      if (seq === null || event.pointerType === 'mouse' || !event.isPrimary) return
      start = { x: event.clientX, y: event.clientY }
      timer = setTimeout(() => {
        wasLong = true
        toggleSelected(seq)
      }, longPress)
    }
    const onMove = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) clearTimeout(timer)
    }
    const onEnd = () => clearTimeout(timer)
    const onMouseDown = (event: MouseEvent) => {
      // The focus belongs to the picture; from its box keys would mean something else.
      if (isSelectBox(event.target)) event.preventDefault()
    }
    const onMenu = (event: Event) => {
      // The system's own long press would open the link's menu over the selection.
      if (wasLong) event.preventDefault()
    }
    const onClick = (event: MouseEvent) => {
      const seq = seqOf(event.target)
      if (seq === null || event.button !== 0) return
      if (wasLong) event.preventDefault()
      else pressed(event, seq)
      wasLong = false
    }

    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove, { passive: true })
    element.addEventListener('pointerup', onEnd)
    element.addEventListener('pointercancel', onEnd)
    element.addEventListener('mousedown', onMouseDown)
    element.addEventListener('contextmenu', onMenu)
    element.addEventListener('click', onClick)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onEnd)
      element.removeEventListener('pointercancel', onEnd)
      element.removeEventListener('mousedown', onMouseDown)
      element.removeEventListener('contextmenu', onMenu)
      element.removeEventListener('click', onClick)
    }
  }, [viewport])
}

const isSelectBox = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=checkbox]') !== null
