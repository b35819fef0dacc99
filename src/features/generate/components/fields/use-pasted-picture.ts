import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Pictures pasted anywhere on the page: a picture cannot be pasted into text. */
export function usePastedPicture(
  place: RefObject<HTMLElement | null>,
  onPaste: (file: File) => void,
): void {
  const listen = useEffectEvent(({ clipboardData, defaultPrevented }: ClipboardEvent) => {
    // A place for pictures has taken it.
    if (defaultPrevented) return
    const file = Array.from(clipboardData?.files ?? []).find(({ type }) =>
      type.startsWith('image/'),
    )
    // What lies over the form hides where the picture would go.
    const top = Array.from(document.querySelectorAll('dialog:modal')).at(-1)
    if (file !== undefined && top?.contains(place.current) !== false) onPaste(file)
  })

  useEffect(() => {
    const listener = (event: ClipboardEvent) => listen(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
