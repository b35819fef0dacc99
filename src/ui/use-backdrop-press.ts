import { type PointerEvent, type MouseEvent, type RefObject, useRef } from 'react'

/**
 * Closes a modal dialog by a press outside it. A text selected from within to beyond the edge ends in a click on the
 * dialog as well: only a press that began outside is meant.
 */
export function useBackdropPress(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void) {
  const beganOutside = useRef(false)
  return {
    onPointerDown(event: PointerEvent) {
      beganOutside.current = event.target === dialog.current
    },
    onClick(event: MouseEvent) {
      if (event.target === dialog.current && beganOutside.current) onClose()
      beganOutside.current = false
    },
  }
}
