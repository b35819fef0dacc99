import { pageQuerySchema } from '#contract/studio/library-requests.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { resolutionSchema } from '#contract/studio/resolution.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idempotencyKey } from './idempotency-key.ts'
import { idParam, notFound, parseWith, queryOf } from './parse.ts'
import { parseGenerationRequest } from './parse-generation-request.ts'
import { takeEngine } from './take-engine.ts'

/** Bytes: two texts of 10,000 of the widest letters, and a few addresses of the longest kind. */
const bodyLimit = 192 * 1024
/** Bytes beside the texts. */
const structureLimit = 64 * 1024

export function generationRoutes({ services }: RouteDeps): Route[] {
  return [
    {
      method: 'POST',
      path: studioPaths.generations,
      who: 'writer',
      async handler(c) {
        const id = idempotencyKey(c, 'generation')
        const { engine, rest } = takeEngine(await readJson(c, bodyLimit, structureLimit))
        const request = parseGenerationRequest(rest)
        const { generation, replayed } = await services.submitWithPictures(
          id,
          request,
          c.req.raw.signal,
          { engine },
        )
        if (!replayed) return jsonResponse(c, generation, 201)
        return jsonResponse(c, generation, 200, { 'idempotency-replayed': 'true' })
      },
    },
    {
      method: 'GET',
      path: studioPaths.generations,
      who: 'reader',
      handler: (c) =>
        jsonResponse(c, services.listGenerations(parseWith(pageQuerySchema, queryOf(c)))),
    },
    {
      // Before the route of one generation, whose pattern it would match.
      method: 'GET',
      path: studioPaths.activeGenerations,
      who: 'reader',
      handler: (c) => jsonResponse(c, { generations: services.listActive() }),
    },
    {
      method: 'GET',
      path: '/api/studio/generations/:id',
      who: 'reader',
      handler(c) {
        const generation = services.getGeneration(idParam(c, 'generation'))
        if (generation === null) throw notFound('generation')
        return jsonResponse(c, generation)
      },
    },
    {
      // At once and for good: pictures, which one may want back, go by way of a deletion.
      method: 'DELETE',
      path: '/api/studio/generations/:id',
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'generation')
        if (!(await services.deleteGeneration(id))) throw notFound('generation')
        return jsonResponse(c, { id })
      },
    },
    {
      method: 'POST',
      path: '/api/studio/generations/:id/cancel',
      who: 'writer',
      handler: async (c) =>
        jsonResponse(c, await services.cancelGeneration(idParam(c, 'generation'))),
    },
    {
      method: 'POST',
      path: '/api/studio/generations/:id/resolution',
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'generation')
        const { decision } = parseWith(resolutionSchema, await readJson(c))
        return jsonResponse(c, await services.resolveGeneration(id, decision))
      },
    },
  ]
}
