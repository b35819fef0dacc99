/**
 * Notes where the focus belongs once a row of a list is taken away: at the same button of the row beside it, or else
 * at the first control around the list. Without it the keyboard would start over at the top.
 * @returns a function that puts it there, unless it has been moved elsewhere meanwhile
 */
export function focusBeside(row: HTMLElement | null): () => void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  const around = row?.parentElement?.parentElement
  return () => {
    const active = document.activeElement
    const isLost = active === null || active === document.body || active.localName === 'dialog'
    if (!isLost && row?.contains(active) !== true) return
    const button = Array.from(beside?.querySelectorAll('button') ?? []).at(-1)
    if (button?.isConnected === true) {
      button.focus()
      return
    }
    // The row may still be on screen.
    Array.from(around?.querySelectorAll<HTMLElement>('input:not([hidden]), button') ?? [])
      .find((control) => row?.contains(control) !== true)
      ?.focus()
  }
}
