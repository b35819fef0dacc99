import { connectionPaths, putConnectionSchema } from '#contract/studio/connections.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import type { AppContext } from '#server/http/context.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, notFound, parseWith } from './parse.ts'

const bodyLimit = 4 * 1024
const one = '/api/studio/connections/:id'

/** Services and servers to make pictures with. A key comes in here and goes out nowhere. */
export function connectionRoutes({ connections, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: connectionPaths.all,
      who: 'reader',
      handler: (c) => jsonResponse(c, { connections: connections.listConnections() }),
    },
    {
      // What is paid for with: for who may also say who gets in.
      method: 'PUT',
      path: one,
      who: 'admin',
      async handler(c) {
        const id = connectionId(c)
        const draft = parseWith(putConnectionSchema, await readJson(c, bodyLimit))
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, connections.putConnection(id, draft))
      },
    },
    {
      method: 'DELETE',
      path: one,
      who: 'admin',
      handler(c) {
        const id = connectionId(c)
        if (!connections.removeConnection(id)) throw notFound('connection')
        return jsonResponse(c, { id })
      },
    },
    {
      method: 'POST',
      path: `${one}/test`,
      who: 'writer',
      async handler(c) {
        const test = await connections.testConnection(connectionId(c), c.req.raw.signal)
        if (test === null) throw notFound('connection')
        return jsonResponse(c, test)
      },
    },
    {
      method: 'POST',
      path: `${one}/models`,
      who: 'writer',
      async handler(c) {
        const catalogue = await connections.readModels(connectionId(c))
        if (catalogue === null) throw notFound('connection')
        return jsonResponse(c, catalogue)
      },
    },
    {
      method: 'GET',
      path: connectionPaths.allModels,
      who: 'reader',
      handler: (c) => jsonResponse(c, { catalogues: connections.listModels() }),
    },
  ]
}

/** The two services have their names for ids. */
function connectionId(c: AppContext): string {
  const id = c.req.param('id')
  return id === 'leonardo' || id === 'together' ? id : idParam(c, 'connection')
}
