import { type RefObject, useLayoutEffect } from 'react'
import { lastArrival, restoreScroll } from './scroll-memory.ts'

/**
 * A new page starts at its top with the focus on its content, so that keyboard and screen reader follow; a
 * page come back to is where it was left. The first page of a visit keeps the browser's focus.
 */
export function useArrival(page: string, main: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const how = lastArrival()
    if (how !== 'load') main.current?.focus({ preventScroll: true })
    if (how !== 'push') return restoreScroll()
    window.scrollTo({ top: 0, behavior: 'instant' })
    return undefined
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another page is what it is about
  }, [page, main])
}
