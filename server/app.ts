import { Hono } from 'hono'
import type { LeonardoDeps } from './dialects/leonardo/deps.ts'
import { leonardoRoutes } from './dialects/leonardo/leonardo-routes.ts'
import type { TogetherDeps } from './dialects/together/deps.ts'
import { togetherRoutes } from './dialects/together/together-routes.ts'
import { createEntryPages } from './http/entry/entry-routes.ts'
import { errorResponse } from './http/errors.ts'
import { pageRoutes } from './http/files/page-routes.ts'
import type { StaticFiles } from './http/files/static-files.ts'
import type { App, AppEnv } from './http/context.ts'
import { mountRoutes, type RouterDeps, type RouteSet } from './http/router.ts'
import type { RouteDeps } from './routes/deps.ts'
import { hookRoutes } from './routes/hooks.ts'
import { downloadRoutes } from './routes/downloads.ts'
import { mediaRoutes } from './routes/media.ts'
import { studioRoutes } from './routes/studio-routes.ts'
import { siteRoutes } from './shares/site/site-routes.ts'
import { sharePageRoutes } from './shares/share-page-routes.ts'

export interface AppDeps extends RouteDeps, LeonardoDeps, TogetherDeps, RouterDeps {
  files: StaticFiles
}

/** Everything this server answers, as data. Earlier sets take precedence over later ones. */
export function routeTable(deps: AppDeps): RouteSet[] {
  const { files, access, cookies } = deps
  const { basePath } = cookies
  const entry = createEntryPages({ files, hasPassword: access.hasPassword, basePath })
  const studio = studioRoutes(deps)
  return [
    { ...studio, routes: [...studio.routes, ...siteRoutes(deps, files)] },
    leonardoRoutes(deps),
    togetherRoutes(deps),
    hookRoutes(deps),
    // What no set below /api has is missing; it is never a page of the app.
    { prefix: '/api', routes: [], renderError: errorResponse },
    downloadRoutes(deps.services),
    mediaRoutes(deps.services),
    entry.routes,
    sharePageRoutes(deps.services, files, basePath),
    pageRoutes(deps.files, entry.inPlaceOf),
  ]
}

/** The router. It has no effect until a request comes; host checks and security headers stand before it. */
export function createApp(deps: AppDeps): App {
  const app = new Hono<AppEnv>()
  app.onError(errorResponse)
  for (const set of routeTable(deps)) mountRoutes(app, set, deps)
  return app
}
