import { createDeletionSchema } from '#contract/studio/library-requests.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, parseWith } from './parse.ts'

/** A whole library of 100,000 numbers fits; the usual 64 KB would stop at a tenth of it. */
const bodyLimit = 1024 * 1024

export function deletionRoutes({ services, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'POST',
      path: studioPaths.deletions,
      who: 'writer',
      async handler(c) {
        const { images } = parseWith(createDeletionSchema, await readJson(c, bodyLimit))
        // Only now: the library may have been closed while the body came in.
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, services.createDeletion(images), 201)
      },
    },
    {
      // Deleting a deletion is what undoes it.
      method: 'DELETE',
      path: '/api/studio/deletions/:id',
      who: 'writer',
      handler: (c) => jsonResponse(c, services.undoDeletion(idParam(c, 'deletion'))),
    },
  ]
}
