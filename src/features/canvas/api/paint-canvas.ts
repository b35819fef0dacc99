import type { RealtimeCall, RealtimeRequest } from '#contract/leonardo/canvas/realtime-calls.ts'
import { type CanvasPictureAnswer, canvasPictureSchema } from '#contract/studio/canvas.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** Has one picture painted. @throws as `request` does */
export function paintCanvas(
  call: RealtimeCall,
  body: RealtimeRequest,
  signal?: AbortSignal,
): Promise<CanvasPictureAnswer> {
  return request(studioPaths.canvas(call), canvasPictureSchema, {
    method: 'POST',
    body,
    ...(signal === undefined ? {} : { signal }),
  })
}
