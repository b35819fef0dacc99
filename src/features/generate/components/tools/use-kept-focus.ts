import { type RefObject, useEffect } from 'react'

/**
 * Puts the focus on the first control of what has just taken another's place, if the focus went with that other one.
 * Without it the keyboard would start over at the top.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const active = document.activeElement
    if (active !== null && active !== document.body && active.localName !== 'dialog') return
    place.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, button')?.focus()
  }, [place])
}
