import { type RefObject, useEffect, useState } from 'react'
import { createIdleQueue } from '../logic/idle-queue.ts'

/** Two screens either way: nobody scrolls that far before the next idle moment. */
const margin = '200% 0px'

const whenIdle = createIdleQueue((then) => {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: 200 })
  else setTimeout(then)
})

/**
 * Whether something has come near the window, once and for all. What is in sight counts at once, what is just
 * outside when there is time: pictures cost their placeholder and their request.
 */
export function useNear(target: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)

  useEffect(() => {
    const element = target.current
    if (near || element === null) return undefined
    let takeBack: (() => void) | undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return
        observer.disconnect()
        const { top, bottom } = entry.boundingClientRect
        if (bottom > 0 && top < window.innerHeight) setNear(true)
        else takeBack = whenIdle(() => setNear(true))
      },
      { rootMargin: margin },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      takeBack?.()
    }
  }, [near, target])

  return near
}
