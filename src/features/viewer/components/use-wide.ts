import { useSyncExternalStore } from 'react'

// The breakpoint `lg` of the design tokens: from here there is room for words above the picture.
const query = '(min-width: 1024px)'

function subscribe(listener: () => void) {
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** Whether the window is a desk's rather than a phone's. */
export const useWide = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(query).matches)
