import { type RefObject, useEffect } from 'react'
import type { Scroller } from '../../logic/scroll/scroller.ts'

/** Drags the handle, or brings it to where the track is pressed. */
export function useScrubberDrag(
  track: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  scroller: Scroller,
): void {
  useEffect(() => {
    const rail = track.current
    const grip = handle.current
    if (rail === null || grip === null) return undefined
    /** Where on the handle the pointer holds it; null while it is not held. */
    let hold: number | null = null

    const drag = (event: PointerEvent, passing: boolean) => {
      if (hold === null) return
      const room = rail.clientHeight - grip.offsetHeight
      const y = event.clientY - rail.getBoundingClientRect().top - hold
      const part = Math.min(1, Math.max(0, y / Math.max(1, room)))
      scroller.scrollTo(part * scroller.place().end, passing)
    }
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return
      const box = grip.getBoundingClientRect()
      const isOnGrip = event.target instanceof Node && grip.contains(event.target)
      hold = isOnGrip ? event.clientY - box.top : box.height / 2
      rail.setPointerCapture(event.pointerId)
      grip.toggleAttribute('data-dragging', true)
      if (!isOnGrip) drag(event, true)
    }
    const onMove = (event: PointerEvent) => drag(event, true)
    const onEnd = (event: PointerEvent) => {
      drag(event, false)
      hold = null
      grip.toggleAttribute('data-dragging', false)
    }

    rail.addEventListener('pointerdown', onDown)
    rail.addEventListener('pointermove', onMove)
    rail.addEventListener('pointerup', onEnd)
    rail.addEventListener('pointercancel', onEnd)
    return () => {
      rail.removeEventListener('pointerdown', onDown)
      rail.removeEventListener('pointermove', onMove)
      rail.removeEventListener('pointerup', onEnd)
      rail.removeEventListener('pointercancel', onEnd)
    }
  }, [track, handle, scroller])
}
