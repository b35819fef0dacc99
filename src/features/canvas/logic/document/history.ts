import type { CanvasDocument } from '#contract/studio/canvas.ts'
import { applyAction, type CanvasAction } from './actions.ts'

/** How far back one can go. */
export const historySteps = 200

/** A document with the actions that lead back from it, and forward again. Marks are shared, so a step costs no copy. */
export interface History {
  document: CanvasDocument
  past: readonly CanvasAction[]
  future: readonly CanvasAction[]
}

export const startHistory = (document: CanvasDocument): History => ({
  document,
  past: [],
  future: [],
})

/** Does something new: what had been undone is forgotten, and the oldest step beyond the limit. */
export function act(history: History, action: CanvasAction): History {
  const { document, undo: undoing } = applyAction(history.document, action)
  return { document, past: [...history.past, undoing].slice(-historySteps), future: [] }
}

/**
 * Goes on with the last step instead of making one of its own: a slider that is dragged is one step, not fifty.
 */
export function amend(history: History, action: CanvasAction): History {
  if (history.past.length === 0) return act(history, action)
  return { ...history, document: applyAction(history.document, action).document, future: [] }
}

export function undo(history: History): History {
  const last = history.past.at(-1)
  if (last === undefined) return history
  const { document, undo: redoing } = applyAction(history.document, last)
  return {
    document,
    past: history.past.slice(0, -1),
    future: [...history.future, redoing],
  }
}

export function redo(history: History): History {
  const next = history.future.at(-1)
  if (next === undefined) return history
  const { document, undo: undoing } = applyAction(history.document, next)
  return {
    document,
    past: [...history.past, undoing],
    future: history.future.slice(0, -1),
  }
}
