import { createStore } from 'zustand/vanilla'
import type { Spot, View } from '../../logic/view/view.ts'

interface SurfaceState {
  /** Null until the surface knows its size. */
  view: View | null
  cursor: Spot | null
  /** While the frame is being moved for outpainting: how far, in the document's pixels. */
  frame: Spot | null
  /** Shows the whole document. */
  fit: () => void
  setView: (view: View | null) => void
  setCursor: (cursor: Spot | null) => void
  setFrame: (frame: Spot | null) => void
}

/** How one looks at the canvas: no part of the document, and not kept. */
export const surfaceStore = createStore<SurfaceState>()((set) => ({
  view: null,
  cursor: null,
  frame: null,
  fit: () => {},
  setView: (view) => set({ view }),
  setCursor: (cursor) => set({ cursor }),
  setFrame: (frame) => set({ frame }),
}))
