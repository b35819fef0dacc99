import { createStore } from 'zustand/vanilla'
import type { CanvasWay } from '#contract/studio/canvas.ts'

/** A picture that was painted for the canvas. */
export interface CanvasPicture {
  readonly url: string
  readonly way: CanvasWay
  /** The picture it was made from, to compare it with; null for one that follows the drawing. */
  readonly before: string | null
  /** Whether another one, finer, is on its way. */
  readonly rough: boolean
}

interface PictureState {
  picture: CanvasPicture | null
  /** Something is being painted that somebody waits for. */
  busy: CanvasWay | null
  /** Why there is no newer picture, in words. */
  trouble: string | null
  show: (picture: CanvasPicture) => void
  begin: (way: CanvasWay) => void
  end: () => void
  fail: (words: string) => void
  clear: () => void
}

/** What the server painted last. It is shown, and never part of the drawing. */
export const pictureStore = createStore<PictureState>()((set) => ({
  picture: null,
  busy: null,
  trouble: null,
  show: (picture) => set({ picture, trouble: null }),
  begin: (busy) => set({ busy, trouble: null }),
  end: () => set({ busy: null }),
  fail: (trouble) => set({ trouble }),
  clear: () => set({ picture: null, trouble: null }),
}))
