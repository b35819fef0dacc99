import type { CanvasStyle } from '#contract/leonardo/enums.ts'
import type { Picture } from './engine.ts'

/**
 * One picture of the realtime canvas. `picture` is an encoded drawing or picture, `mask` one that is white where it is
 * to be painted; sides in pixels. `strength` says how far to go from what is given (0.1 to 1), `steps` how finely to
 * work (4 to 16), `guidance` how literally to take the prompt (0.5 to 20, 7 being neutral).
 */
export interface CanvasJob {
  readonly prompt: string
  readonly style: CanvasStyle
  readonly width: number
  readonly height: number
  readonly guidance: number
  readonly strength: number
  readonly steps: number
  readonly seed: number
  readonly picture: Uint8Array
  readonly way:
    | { readonly kind: 'draw' }
    | { readonly kind: 'refine' }
    /** What lies outside the mask stays as it is, to the pixel. */
    | { readonly kind: 'inpaint'; readonly mask: Uint8Array }
    /** Twice as long on both sides. `kept`: how much of the picture stays, 0.5 to 0.9. */
    | { readonly kind: 'upscale'; readonly kept: number; readonly smooth: boolean }
}

/** Paints for somebody who is drawing: at once, before all that waits, and one picture at a time. */
export interface CanvasEngine {
  /** @throws EngineError, or the signal's reason */
  paintCanvas(job: CanvasJob, signal: AbortSignal): Promise<Picture>
}
