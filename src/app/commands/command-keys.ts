/** Ctrl/Cmd+K, also from within a text field: that chord writes nothing. */
export function opensCommandMenu({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'
}

/** `?`, but not while somebody is writing a question. */
export function opensShortcuts({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) {
  return key === '?' && !ctrlKey && !metaKey && !altKey && !isWriting(target)
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=combobox]'))
  )
}
