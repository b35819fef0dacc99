import { type RefObject, useEffect } from 'react'

/** Opens and closes a native modal dialog with its state. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, open: boolean): void {
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [dialog, open])
}
