import { errorResponse } from '#server/http/errors.ts'
import type { RouteSet } from '#server/http/router.ts'
import { canvasRoutes } from './canvas.ts'
import { collectionRoutes } from './collections.ts'
import { connectionRoutes } from './connections.ts'
import { entryRoutes } from './access/entry-routes.ts'
import { ownerRoutes } from './access/owner-routes.ts'
import { deletionRoutes } from './deletions.ts'
import type { RouteDeps } from './deps.ts'
import { downloadApiRoutes } from './downloads.ts'
import { eventRoutes } from './events.ts'
import { generationRoutes } from './generations.ts'
import { gridRoutes } from './grids.ts'
import { healthRoutes } from './health.ts'
import { imageRoutes } from './images.ts'
import { importRoutes } from './imports.ts'
import { keptRoutes } from './kept.ts'
import { promptHistoryRoutes } from './prompt-history.ts'
import { promptRoutes } from './prompts.ts'
import { pushRoutes } from './push.ts'
import { shareRoutes } from './shares.ts'
import { spendingRoutes } from './spending.ts'
import { uploadRoutes } from './uploads.ts'

/** The studio's own API, as the app uses it. */
export function studioRoutes(deps: RouteDeps): RouteSet {
  return {
    prefix: '/api/studio',
    renderError: errorResponse,
    routes: [
      ...healthRoutes(deps),
      ...eventRoutes(deps),
      ...generationRoutes(deps),
      ...imageRoutes(deps),
      ...deletionRoutes(deps),
      ...gridRoutes(deps),
      ...collectionRoutes(deps),
      ...downloadApiRoutes(deps),
      ...uploadRoutes(deps),
      ...canvasRoutes(deps),
      ...promptRoutes(deps),
      ...promptHistoryRoutes(deps),
      ...keptRoutes(deps),
      ...importRoutes(deps),
      ...entryRoutes(deps),
      ...ownerRoutes(deps),
      ...pushRoutes(deps),
      ...shareRoutes(deps),
      ...connectionRoutes(deps),
      ...spendingRoutes(deps),
    ],
  }
}
