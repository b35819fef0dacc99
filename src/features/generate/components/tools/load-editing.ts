import { keepTrying } from '#src/lib/keep-trying.ts'

/** Brings what edits prompts by keys and on paste. */
export const loadEditing = () => keepTrying(() => import('./prompt-editing.ts'))

/** What was selected in a prompt field when the focus left it: a dialog gives back the focus, but not the cursor. */
export const leftSelections = new WeakMap<EventTarget, readonly [number, number]>()
