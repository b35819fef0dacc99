import type { Health } from '#contract/studio/health.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'

export function healthRoutes({ services, facts, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: studioPaths.health,
      who: 'reader',
      handler(c) {
        const stopping = isStopping()
        const health: Health = {
          status: stopping ? 'stopping' : 'ok',
          version: facts.version,
          schema: facts.schema,
          engines: services.queueState().map(({ engine, running, queued }) => {
            return { name: engine, connected: true, running, queued }
          }),
        }
        return jsonResponse(c, health, stopping ? 503 : 200)
      },
    },
  ]
}
