import {
  collectionPaths,
  collectPicturesSchema,
  holdingQuerySchema,
  putCollectionSchema,
} from '#contract/studio/collections.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, notFound, parseWith } from './parse.ts'

/** As large as a deletion's: a whole library may be selected. */
const bodyLimit = 1024 * 1024

const one = '/api/studio/collections/:id'

export function collectionRoutes({ services, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: collectionPaths.all,
      who: 'reader',
      handler: (c) => jsonResponse(c, { collections: services.listCollections() }),
    },
    {
      // It changes nothing; a whole library's numbers fit no address.
      method: 'POST',
      path: collectionPaths.holding,
      who: 'writer',
      async handler(c) {
        const { images } = parseWith(holdingQuerySchema, await readJson(c, bodyLimit))
        return jsonResponse(c, { holding: services.collectionsHolding(images) })
      },
    },
    {
      method: 'PUT',
      path: one,
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'collection')
        const draft = parseWith(putCollectionSchema, await readJson(c))
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, services.putCollection(id, draft))
      },
    },
    {
      method: 'DELETE',
      path: one,
      who: 'writer',
      handler(c) {
        const id = idParam(c, 'collection')
        if (!services.deleteCollection(id)) throw notFound('collection')
        return jsonResponse(c, { id })
      },
    },
    {
      method: 'PUT',
      path: `${one}/pictures`,
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'collection')
        const { images, included } = parseWith(collectPicturesSchema, await readJson(c, bodyLimit))
        if (isStopping()) throw stoppingError()
        const collected = services.collectPictures(id, images, included)
        if (collected === null) throw notFound('collection')
        return jsonResponse(c, collected)
      },
    },
  ]
}
