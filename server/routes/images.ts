import {
  imagePageQuerySchema,
  imageSearchQuerySchema,
  setFavouritesSchema,
} from '#contract/studio/library-requests.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { createIndexAnswer } from './image-index-answer.ts'
import { idParam, notFound, parseWith, queryOf } from './parse.ts'

/** As large as a deletion's: a whole library may be selected. */
const bodyLimit = 1024 * 1024

export function imageRoutes({ services }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: studioPaths.images,
      who: 'reader',
      handler: (c) =>
        jsonResponse(c, services.listImages(parseWith(imagePageQuerySchema, queryOf(c)))),
    },
    {
      // Before the route of one picture, whose pattern it would match.
      method: 'GET',
      path: studioPaths.imageIndex,
      who: 'reader',
      handler: createIndexAnswer(services),
    },
    {
      method: 'GET',
      path: studioPaths.imageSearch,
      who: 'reader',
      handler: (c) =>
        jsonResponse(c, services.searchImages(parseWith(imageSearchQuerySchema, queryOf(c)))),
    },
    {
      method: 'PUT',
      path: studioPaths.favourites,
      who: 'writer',
      async handler(c) {
        const body = parseWith(setFavouritesSchema, await readJson(c, bodyLimit))
        return jsonResponse(c, services.setFavourites(body.images, body.favourite))
      },
    },
    {
      method: 'GET',
      path: '/api/studio/images/:id',
      who: 'reader',
      handler(c) {
        const view = services.getImage(idParam(c, 'picture'))
        if (view === null) throw notFound('picture')
        return jsonResponse(c, view)
      },
    },
  ]
}
