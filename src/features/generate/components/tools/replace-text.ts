/**
 * Replaces a part of a text field as typing would. `execCommand` is old, but it alone goes through the browser's own
 * history, so that Ctrl+Z takes it back like any typing; `setRangeText` and setting the value both empty that
 * history. Where a browser refuses, the change itself matters more.
 */
export function replaceText(
  field: HTMLTextAreaElement,
  from: number,
  to: number,
  text: string,
): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  const done =
    text === '' && from === to
      ? true
      : // oxlint-disable-next-line typescript/no-deprecated -- nothing else keeps the browser's undo
        document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  if (done) return
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
