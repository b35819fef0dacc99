/** What was selected in a prompt field when the focus left it: a dialog gives back the focus, but not the cursor. */
export const leftSelections = new WeakMap<EventTarget, readonly [number, number]>()
