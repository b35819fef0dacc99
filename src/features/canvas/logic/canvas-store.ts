import { createStore } from 'zustand/vanilla'
import type { CanvasDocument, CanvasSettings } from '#contract/studio/canvas.ts'
import { canvasLimits } from '#contract/leonardo/canvas/limits.ts'
import { type CanvasAction, emptyDocument } from './document/actions.ts'
import { act, amend, type History, redo, startHistory, undo } from './document/history.ts'
import type { Ink } from './tools/tool.ts'
import type { ToolName } from './tools/tools.ts'

export const firstSettings: CanvasSettings = {
  prompt: '',
  style: 'DYNAMIC',
  strength: canvasLimits.strength.default,
  guidance: canvasLimits.guidance.default,
  steps: canvasLimits.steps.default,
  seed: 1,
}

export interface CanvasState {
  history: History
  settings: CanvasSettings
  tool: ToolName
  ink: Ink
  /** Whether the picture follows by itself. */
  live: boolean
  /** Grows with everything that asks for another picture. */
  wanted: number
  do: (action: CanvasAction) => void
  /** Goes on with the step under way: for a slider that is still held. */
  amend: (action: CanvasAction) => void
  undo: () => void
  redo: () => void
  setSettings: (change: Partial<CanvasSettings>) => void
  take: (tool: ToolName) => void
  setInk: (change: Partial<Ink>) => void
  setLive: (live: boolean) => void
  /** A stroke under way has changed what is to be painted. */
  touch: () => void
  /** What was kept, or saved: nothing leads back behind it. */
  open: (document: CanvasDocument, settings: CanvasSettings) => void
}

/** The canvas document and what is in hand. The document changes by actions alone. */
export const canvasStore = createStore<CanvasState>()((set) => {
  const change = (next: (history: History) => History) =>
    set((state) => {
      const history = next(state.history)
      if (history === state.history) return state
      return { history, wanted: state.wanted + (isSeen(state.history, history) ? 1 : 0) }
    })
  return {
    history: startHistory(emptyDocument),
    settings: firstSettings,
    tool: 'brush',
    ink: { color: '#1f2937', size: 14, opacity: 1, shape: 'rectangle', filled: true },
    live: true,
    wanted: 0,
    do: (action) => change((history) => act(history, action)),
    amend: (action) => change((history) => amend(history, action)),
    undo: () => change(undo),
    redo: () => change(redo),
    setSettings: (part) =>
      set((state) => ({ settings: { ...state.settings, ...part }, wanted: state.wanted + 1 })),
    take: (tool) => set({ tool }),
    setInk: (part) => set((state) => ({ ink: { ...state.ink, ...part } })),
    setLive: (live) => set({ live }),
    touch: () => set((state) => ({ wanted: state.wanted + 1 })),
    open: (document, settings) =>
      set((state) => ({
        history: startHistory(document),
        settings,
        wanted: state.wanted + (document.marks.length > 0 ? 1 : 0),
      })),
  }
})

/** Masks and opacities are for the eye and for inpainting: what is painted live does not depend on them. */
function isSeen(before: History, after: History): boolean {
  const [a, b] = [before.document, after.document]
  return a.marks !== b.marks || a.width !== b.width || a.height !== b.height
}
