import type { Handler, Route, RouteSet } from '#server/http/router.ts'
import { getAccount, listPlatformModels } from './account.ts'
import { createGeneration } from './create-generation.ts'
import type { LeonardoDeps } from './deps.ts'
import { deleteGeneration, getGeneration, listGenerations } from './generations.ts'
import { reserveCanvasImages } from './init-images/canvas-init-images.ts'
import { deleteInitImage, getInitImage, reserveInitImage } from './init-images/init-images.ts'
import { priceJob } from './pricing.ts'
import { improvePrompt, randomPrompt } from './prompts.ts'
import { realtimeCanvas } from './realtime-canvas.ts'
import { renderRefusal } from './refusals/refusal.ts'
import { sinkRefusal } from './init-images/sink-error.ts'
import { uploadSink } from './init-images/upload-sink.ts'

const base = '/api/rest/v1'
const sinkPath = `${base}/init-image-upload`

/** Leonardo's public API on this library, so that its official SDKs work with our address. */
export function leonardoRoutes(deps: LeonardoDeps): RouteSet {
  return {
    prefix: base,
    renderError: renderRefusal,
    routes: [
      route('POST', '/generations', createGeneration(deps)),
      // Two segments below `generations`, so it cannot be taken for an id; kept first all the same.
      route('GET', '/generations/user/:userId', listGenerations(deps)),
      route('GET', '/generations/:id', getGeneration(deps)),
      route('DELETE', '/generations/:id', deleteGeneration(deps)),
      route('POST', '/generations-lcm', realtimeCanvas('generations-lcm', deps)),
      route('POST', '/lcm-instant-refine', realtimeCanvas('lcm-instant-refine', deps)),
      route('POST', '/lcm-inpainting', realtimeCanvas('lcm-inpainting', deps)),
      route('POST', '/lcm-upscale', realtimeCanvas('lcm-upscale', deps)),
      route('POST', '/canvas-init-image', reserveCanvasImages(deps, sinkPath)),
      route('POST', '/init-image', reserveInitImage(deps, sinkPath)),
      route('GET', '/init-image/:id', getInitImage(deps)),
      route('DELETE', '/init-image/:id', deleteInitImage(deps)),
      {
        method: 'POST',
        path: sinkPath,
        who: 'ticket',
        handler: uploadSink(deps),
        renderError: sinkRefusal,
      },
      { ...route('POST', '/prompt/random', randomPrompt(deps)), scope: 'read' },
      { ...route('POST', '/prompt/improve', improvePrompt(deps)), scope: 'read' },
      { ...route('POST', '/pricing-calculator', priceJob(deps)), scope: 'read' },
      route('GET', '/me', getAccount(deps)),
      route('GET', '/platformModels', listPlatformModels()),
    ],
  }
}

function route(method: Route['method'], path: string, handler: Handler): Route {
  return { method, path: `${base}${path}`, who: 'key', handler }
}
