import { useSyncExternalStore } from 'react'

// The breakpoint `lg` of the design tokens: from here the form stands beside the feed.
const query = matchMedia('(min-width: 1024px)')

function subscribe(listener: () => void) {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export const isWide = (): boolean => query.matches

/** Whether form and feed fit side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide)
