import { keepThingSchema, keptKinds } from '#contract/studio/kept.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, notFound, parseWith } from './parse.ts'

/** The longest content, with every character escaped. */
const bodyLimit = 512 * 1024

/** Lists and presets: each kind has the same three addresses. */
export function keptRoutes({ services, isStopping }: RouteDeps): Route[] {
  return keptKinds.flatMap((kind): Route[] => [
    {
      method: 'GET',
      path: studioPaths.kept(kind),
      who: 'reader',
      handler: (c) => jsonResponse(c, { things: services.listKept(kind) }),
    },
    {
      method: 'PUT',
      path: `${studioPaths.kept(kind)}/:id`,
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'thing')
        const thing = parseWith(keepThingSchema, await readJson(c, bodyLimit))
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, services.keepThing(kind, id, thing))
      },
    },
    {
      method: 'DELETE',
      path: `${studioPaths.kept(kind)}/:id`,
      who: 'writer',
      handler(c) {
        const id = idParam(c, 'thing')
        if (!services.dropThing(kind, id)) throw notFound('thing')
        return jsonResponse(c, { id })
      },
    },
  ])
}
