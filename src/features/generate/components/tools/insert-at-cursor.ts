import { replaceText } from './replace-text.ts'

/** Writes something where the cursor of the prompt is, once what lies over the form is gone. */
export function insertAtCursor(text: string): void {
  requestAnimationFrame(() => {
    const prompts = document.querySelectorAll<HTMLTextAreaElement>('#root textarea[name="prompt"]')
    const field = Array.from(prompts).at(-1)
    if (field === undefined) return
    const { selectionStart, selectionEnd, value } = field
    const gap = selectionStart > 0 && !/\s/.test(value[selectionStart - 1] ?? '') ? ' ' : ''
    replaceText(field, selectionStart, selectionEnd, gap + text)
  })
}
