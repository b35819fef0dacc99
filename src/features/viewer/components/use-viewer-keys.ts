import { type RefObject, useEffect, useEffectEvent } from 'react'

export type ViewerKey =
  | 'older'
  | 'newer'
  | 'details'
  | 'favourite'
  | 'delete'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'

const keys: Readonly<Record<string, ViewerKey>> = {
  ArrowRight: 'older',
  ArrowLeft: 'newer',
  i: 'details',
  I: 'details',
  f: 'favourite',
  F: 'favourite',
  Delete: 'delete',
  Backspace: 'delete',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'zoomReset',
}

/** Keys of the viewer while nothing lies over it. Escape is the dialog's own. */
export function useViewerKeys(
  dialog: RefObject<HTMLDialogElement | null>,
  run: (key: ViewerKey) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof HTMLElement)) return
    if (target.closest('input, textarea, select, [role=menu]') !== null) return
    if (Array.from(document.querySelectorAll('dialog:modal')).at(-1) !== dialog.current) return
    const key = keys[event.key]
    if (key === undefined) return
    event.preventDefault()
    // A held key must not take picture after picture with it, nor mark and unmark one.
    if (event.repeat && (key === 'delete' || key === 'favourite')) return
    run(key)
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
