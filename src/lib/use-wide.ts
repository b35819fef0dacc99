import { useSyncExternalStore } from 'react'

// The breakpoint `lg` of the design tokens: from here the form stands beside the feed, and there is room for
// words above a picture.
const query = '(min-width: 1024px)'

function subscribe(listener: () => void) {
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** Whether the window is as wide as a desk's rather than a phone's. */
export const isWide = (): boolean => matchMedia(query).matches

/** The same, drawn again when it changes. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide)
