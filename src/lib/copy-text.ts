/** Puts text on the clipboard. @returns whether the browser let us */
export async function copyText(text: string): Promise<boolean> {
  return (await write(text)) || writeBySelection(text)
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Over plain http the clipboard is there only for what is selected. */
function writeBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'fixed opacity-0'
  // Outside the topmost modal dialog nothing can be selected.
  const home = Array.from(document.querySelectorAll('dialog:modal')).at(-1) ?? document.body
  const focused = document.activeElement
  home.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return done
}
