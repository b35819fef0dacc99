import * as z from 'zod/mini'
import { errorResponse } from '#server/http/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { RouteSet } from '#server/http/router.ts'
import type { Services } from '#server/services/services.ts'
import { parseWith } from './parse.ts'

const bodyLimit = 256 * 1024

/** All that is read of a call: everything else is asked of the service itself. */
const callSchema = z.object(
  {
    data: z.object(
      {
        object: z.object(
          { id: z.string('an id').check(z.regex(/^[\w-]{1,128}$/, 'an id')) },
          'an object with an id',
        ),
      },
      'an object with the generation as object',
    ),
  },
  'an object with data',
)

/**
 * Where Leonardo calls when a generation is finished. A call proves nothing and changes nothing: it only has the
 * generation looked at sooner.
 */
export function hookRoutes({ services }: { services: Services }): RouteSet {
  return {
    prefix: '/api/hooks',
    renderError: errorResponse,
    routes: [
      {
        method: 'POST',
        path: '/api/hooks/leonardo',
        who: 'hook',
        async handler(c) {
          const { data } = parseWith(callSchema, await readJson(c, bodyLimit))
          services.hintRemote('leonardo', data.object.id)
          return jsonResponse(c, {})
        },
      },
    ],
  }
}
