import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Generation } from '#contract/studio/generation.ts'

/**
 * When a card that had the focus is deleted, the card that takes its place gets it, or else the one above.
 * @returns a function to be called as a card is about to go
 */
export function useHeirFocus(generations: readonly Generation[]): (leaving: string) => void {
  const shown = useRef(generations)
  const pending = useRef<{ leaving: string; heir: string | undefined } | null>(null)

  useLayoutEffect(() => {
    shown.current = generations
    const { leaving, heir } = pending.current ?? {}
    if (leaving === undefined || generations.some(({ id }) => id === leaving)) return
    pending.current = null
    // Whoever went elsewhere in the meantime stays there.
    if (heir === undefined || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-generation="${CSS.escape(heir)}"]`)?.focus()
  }, [generations])

  return useCallback((leaving) => {
    const at = shown.current.findIndex(({ id }) => id === leaving)
    const heir = shown.current[at + 1] ?? shown.current[at - 1]
    pending.current = { leaving, heir: heir?.id }
  }, [])
}
