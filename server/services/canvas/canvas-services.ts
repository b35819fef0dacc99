import type { RealtimeCall, RealtimeRequest } from '#contract/leonardo/canvas/realtime-calls.ts'
import type { SaveCanvas, SavedCanvas } from '#contract/studio/canvas.ts'
import type { Generation, Image } from '#contract/studio/generation.ts'
import type { Picture } from '#server/domain/engine.ts'

/** A picture of the realtime canvas, and the seed it was painted with. */
export interface CanvasPicture {
  picture: Picture
  seed: number
}

/** What the realtime canvas does. Requests have the shape their schema gives them; the rest is checked here. */
export interface CanvasServices {
  /**
   * Paints what is drawn, or over what is masked, at once. Nothing is kept of it.
   * @throws GessoError `invalid_request` naming the field whose picture is none, `stopping`; EngineError; the signal's reason
   */
  paintCanvas(
    call: RealtimeCall,
    request: RealtimeRequest,
    signal: AbortSignal,
  ): Promise<CanvasPicture>
  /**
   * The same for an upscale, which lands in the gallery. @throws GessoError as above, and `storage_full`
   */
  upscaleCanvas(
    request: RealtimeRequest,
    signal: AbortSignal,
  ): Promise<CanvasPicture & { generation: Generation; image: Image }>
  /**
   * Keeps drawing, mask, settings and result together under `id`, which is the idempotency key.
   * @throws GessoError `invalid_request`, `gone`, `storage_full`, `stopping`
   */
  saveCanvas(id: string, canvas: SaveCanvas): Promise<Generation>
  /** What a saved picture was drawn as; null where it was not drawn. */
  getCanvas(id: string): SavedCanvas | null
}
