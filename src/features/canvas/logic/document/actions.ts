import type { CanvasDocument, Mark } from '#contract/studio/canvas.ts'

/** The two things one draws on: the drawing itself, and the mask that says where to inpaint. */
export type LayerName = 'drawing' | 'mask'

/** Everything that changes a document. Each states what takes it back; nothing else changes one. */
export type CanvasAction =
  | { type: 'add'; layer: LayerName; mark: Mark }
  | { type: 'takeLast'; layer: LayerName }
  | { type: 'setLayer'; layer: LayerName; marks: readonly Mark[] }
  | { type: 'setOpacity'; of: keyof CanvasDocument['opacity']; value: number }
  | { type: 'setSize'; width: CanvasDocument['width']; height: CanvasDocument['height'] }
  | { type: 'open'; document: CanvasDocument }

const keyOf = { drawing: 'marks', mask: 'mask' } as const

export const emptyDocument: CanvasDocument = {
  version: 1,
  width: 512,
  height: 512,
  marks: [],
  mask: [],
  opacity: { drawing: 1, picture: 0 },
}

/** The document after an action, and the action that leads back. */
export function applyAction(
  document: CanvasDocument,
  action: CanvasAction,
): { document: CanvasDocument; undo: CanvasAction } {
  switch (action.type) {
    case 'add': {
      const key = keyOf[action.layer]
      return {
        document: { ...document, [key]: [...document[key], action.mark] },
        undo: { type: 'takeLast', layer: action.layer },
      }
    }
    case 'takeLast': {
      const key = keyOf[action.layer]
      const mark = document[key].at(-1)
      return {
        document: { ...document, [key]: document[key].slice(0, -1) },
        undo:
          mark === undefined
            ? { type: 'setLayer', layer: action.layer, marks: [] }
            : { type: 'add', layer: action.layer, mark },
      }
    }
    case 'setLayer': {
      const key = keyOf[action.layer]
      return {
        document: { ...document, [key]: [...action.marks] },
        undo: { type: 'setLayer', layer: action.layer, marks: document[key] },
      }
    }
    case 'setOpacity':
      return {
        document: { ...document, opacity: { ...document.opacity, [action.of]: action.value } },
        undo: { type: 'setOpacity', of: action.of, value: document.opacity[action.of] },
      }
    case 'setSize':
      return {
        document: { ...document, width: action.width, height: action.height },
        undo: { type: 'setSize', width: document.width, height: document.height },
      }
    case 'open':
      return { document: action.document, undo: { type: 'open', document } }
    default:
      return action satisfies never
  }
}
