import type { Health } from '#contract/studio/health.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'

export function healthRoutes({ services, connections, facts, isStopping }: RouteDeps): Route[] {
  /** What has work, and what could have some. Servers of one's own go by the names they were given. */
  function engines(): Health['engines'] {
    const atWork = services.queueState()
    const connected = new Map(
      connections
        .listConnections()
        .map(({ id, kind, name }) => [id, kind === 'openai' ? name : id]),
    )
    const idle = [...connected.keys()].filter((id) => !atWork.some(({ engine }) => engine === id))
    return [...atWork, ...idle.map((engine) => ({ engine, running: 0, queued: 0 }))].map(
      ({ engine, ...counts }) => ({
        name: connected.get(engine) ?? engine,
        connected: engine === 'builtin' || connected.has(engine),
        ...counts,
      }),
    )
  }

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
          engines: engines(),
        }
        return jsonResponse(c, health, stopping ? 503 : 200)
      },
    },
  ]
}
