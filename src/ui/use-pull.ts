import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** Pixels the finger must travel, and how far the sign of it comes down. */
const farEnough = 110
const most = 64
/** Pixels at either side that belong to the system's own gestures. */
const edge = 24

/**
 * Pulling down at the very top of a scroller of its own asks for what is new. A scroller that keeps its overscroll to
 * itself leaves the browser nothing to fight over.
 * @returns how far it is pulled, in pixels, and whether letting go would count
 */
export function usePull(scroller: RefObject<HTMLElement | null>, onPulled: () => void) {
  const [pulled, setPulled] = useState(0)
  const tell = useEffectEvent(onPulled)

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let start: Touch | null = null
    let distance = 0
    const end = () => {
      if (start !== null && distance >= farEnough) tell()
      start = null
      distance = 0
      setPulled(0)
    }
    const down = ({ touches }: TouchEvent) => {
      const [touch] = touches
      if (touch === undefined || touches.length > 1 || element.scrollTop > 0) return end()
      const isAtEdge = touch.clientX < edge || touch.clientX > innerWidth - edge
      start = isAtEdge ? null : touch
    }
    const move = ({ touches }: TouchEvent) => {
      const [touch] = touches
      if (start === null || touch === undefined) return
      const across = Math.abs(touch.clientX - start.clientX)
      distance = touch.clientY - start.clientY
      // Aside, or on its way into the list: that is no pull.
      if (element.scrollTop > 0 || distance < 0 || (distance < 24 && across > distance))
        distance = 0
      setPulled(Math.min(most, Math.max(0, distance) / 2))
    }
    const options = { passive: true } as const
    element.addEventListener('touchstart', down, options)
    element.addEventListener('touchmove', move, options)
    element.addEventListener('touchend', end, options)
    element.addEventListener('touchcancel', end, options)
    return () => {
      element.removeEventListener('touchstart', down)
      element.removeEventListener('touchmove', move)
      element.removeEventListener('touchend', end)
      element.removeEventListener('touchcancel', end)
    }
  }, [scroller])

  return { pulled, isFarEnough: pulled * 2 >= farEnough }
}
