import { maxCanvasBody } from '#contract/leonardo/canvas/limits.ts'
import {
  type RealtimeCall,
  realtimeCalls,
  type RealtimeRequest,
} from '#contract/leonardo/canvas/realtime-calls.ts'
import {
  type CanvasPictureAnswer,
  documentLimits,
  type SavedCanvas,
  saveCanvasSchema,
} from '#contract/studio/canvas.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { receiveUpload } from '#server/http/body/receive-upload.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, notFound, parseWith } from './parse.ts'
import { dataUrl } from '#server/http/data-url.ts'

const calls = Object.keys(realtimeCalls) as RealtimeCall[]
const ordinaryBody = 64 * 1024

/** The canvas as the app uses it: the public calls, and what keeps a drawing. */
export function canvasRoutes({ services, isStopping }: RouteDeps): Route[] {
  async function paint(
    call: RealtimeCall,
    request: RealtimeRequest,
    signal: AbortSignal,
  ): Promise<CanvasPictureAnswer> {
    if (call !== 'lcm-upscale') {
      const { picture, seed } = await services.paintCanvas(call, request, signal)
      return { imageDataUrl: dataUrl(picture), seed }
    }
    const { picture, seed, image, generation } = await services.upscaleCanvas(request, signal)
    const { id } = image
    return { imageDataUrl: dataUrl(picture), seed, image: { id, generationId: generation.id } }
  }

  return [
    ...calls.map((call): Route => ({
      method: 'POST',
      path: studioPaths.canvas(call),
      who: 'writer',
      async handler(c) {
        const request = await receiveUpload(async () =>
          parseWith(realtimeCalls[call], await readJson(c, maxCanvasBody, ordinaryBody)),
        )
        return jsonResponse(c, await paint(call, request, c.req.raw.signal))
      },
    })),
    {
      method: 'PUT',
      path: `${studioPaths.canvases}/:id`,
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'canvas')
        const canvas = await receiveUpload(async () =>
          parseWith(saveCanvasSchema, await readJson(c, maxCanvasBody, documentLimits.bytes)),
        )
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, await services.saveCanvas(id, canvas))
      },
    },
    {
      method: 'GET',
      path: `${studioPaths.canvases}/:id`,
      who: 'reader',
      handler(c) {
        const canvas = services.getCanvas(idParam(c, 'canvas'))
        if (canvas === null) throw notFound('canvas')
        return jsonResponse(c, canvas satisfies SavedCanvas)
      },
    },
  ]
}
