import { keepTrying } from '#src/lib/keep-trying.ts'

/** Brings what edits prompts by keys and on paste. */
export const loadEditing = () => keepTrying(() => import('./prompt-editing.ts'))
