/**
 * The prompt field, wherever the form has it: in the panel, the sheet or the bar. By name, because the form
 * need not know who leads to it.
 */
export function findPrompt(within = 'body'): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`${within} textarea[name="prompt"]`)
}

/** About two seconds of frames: the form may still be on its way. */
const patience = 120

/** Puts the cursor into the prompt, once the page that has it is drawn. */
export function focusPrompt(framesLeft = patience): void {
  requestAnimationFrame(() => {
    const prompt = findPrompt()
    if (prompt !== null) prompt.focus()
    else if (framesLeft > 0) focusPrompt(framesLeft - 1)
  })
}
