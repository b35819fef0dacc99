import type { RealtimeAnswer } from '#contract/leonardo/calls/realtime-canvas.ts'
import { canvasLimits, maxCanvasBody } from '#contract/leonardo/canvas/limits.ts'
import {
  type RealtimeCall,
  realtimeCalls,
  type RealtimeRequest,
} from '#contract/leonardo/canvas/realtime-calls.ts'
import { describeIssue } from '#contract/leonardo/describe-issue.ts'
import { dataUrl } from '#server/http/data-url.ts'
import { receiveUpload } from '#server/http/body/receive-upload.ts'
import { actorOf, type AppContext } from '#server/http/context.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'
import type { LeonardoDeps } from './deps.ts'
import { readVariables } from './refusals/read-variables.ts'
import { shapeRefusal, unexpected } from './refusals/shape-refusal.ts'

/** The four calls of the realtime canvas: each answers with its picture, a list of one `data:` URL. */
export function realtimeCanvas(call: RealtimeCall, deps: LeonardoDeps): Handler {
  const { services, access } = deps

  async function paint(c: AppContext, request: RealtimeRequest): Promise<RealtimeAnswer> {
    const giveBack = access.charge(actorOf(c), 1)
    const { signal } = c.req.raw
    const { requestTimestamp } = request
    try {
      const ids = call === 'lcm-upscale' ? await upscaled(request, signal) : null
      const { picture } = ids ?? (await services.paintCanvas(call, request, signal))
      return {
        lcmGenerationJob: {
          imageDataUrl: [dataUrl(picture)],
          ...(ids === null ? {} : ids.named),
          ...(requestTimestamp === undefined ? {} : { requestTimestamp }),
          apiCreditCost: 0,
          cost: { amount: '0', unit: 'DOLLARS' },
        },
      }
    } catch (error) {
      giveBack()
      throw error
    }
  }

  async function upscaled(request: RealtimeRequest, signal: AbortSignal) {
    const { picture, generation, image } = await services.upscaleCanvas(request, signal)
    const named = {
      generatedImageId: image.id,
      generationId: [generation.id],
      // The enlarged picture is the generation's own, so it is its own variation.
      variationId: [image.id],
    }
    return { picture, named }
  }

  return async (c) => {
    // Large bodies are held a few at a time.
    const request = await receiveUpload(async () =>
      parse(call, await readVariables(c, 'imageDataUrl', maxCanvasBody)),
    )
    return answer(c, await paint(c, request))
  }
}

function parse(call: RealtimeCall, body: Record<string, unknown>): RealtimeRequest {
  const parsed = realtimeCalls[call].safeParse(body, { reportInput: true })
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const [first] = issues.map((issue) => describeIssue(issue, canvasLimits))
  throw shapeRefusal(issues, 'lcmGenerationJob') ?? unexpected(first?.message ?? 'Service Error')
}
