import type { RouteSet } from '#server/http/router.ts'
import type { TogetherDeps } from './deps.ts'
import { generateImages } from './generate-images.ts'
import { listModels } from './list-models.ts'
import { renderRefusal } from './refusal.ts'

const base = '/v1'

/** Together's public API on this library, so that its official SDK works with our address. */
export function togetherRoutes(deps: TogetherDeps): RouteSet {
  return {
    prefix: base,
    renderError: renderRefusal,
    routes: [
      {
        method: 'POST',
        path: `${base}/images/generations`,
        who: 'key',
        handler: generateImages(deps),
      },
      { method: 'GET', path: `${base}/models`, who: 'key', handler: listModels() },
    ],
  }
}
