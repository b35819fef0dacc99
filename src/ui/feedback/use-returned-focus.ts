import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Brings the focus back to where it came from when what holds it goes away by itself: it would fall to the
 * body, and the keyboard would begin at the top of the page.
 * @returns handlers for the element around what comes and goes
 */
export function useReturnedFocus() {
  const cameFrom = useRef<HTMLElement | null>(null)
  const isInside = useRef(false)

  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return
    isInside.current = false
    const from = cameFrom.current
    const heir = from?.isConnected === true ? from : document.querySelector('main')
    heir?.focus({ preventScroll: true })
  })

  return {
    onFocus({ currentTarget, relatedTarget }: FocusEvent) {
      isInside.current = true
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
        cameFrom.current = relatedTarget
      }
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent) {
      // Another window takes the focus for a while only; then it comes back here.
      if (document.hasFocus() && !currentTarget.contains(relatedTarget)) isInside.current = false
    },
  }
}
