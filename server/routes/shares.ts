import {
  newAddressSchema,
  shareApi,
  shareChangeSchema,
  shareDraftSchema,
} from '#contract/studio/shares.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import type { AppContext } from '#server/http/context.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idempotencyKey } from './idempotency-key.ts'
import { idParam, notFound, parseWith } from './parse.ts'

/** Ten thousand picture numbers fit. */
const bodyLimit = 256 * 1024

/** What the owner does with links; what visitors see is in `server/shares`. */
export function shareRoutes({ services, isStopping }: RouteDeps): Route[] {
  const id = (c: AppContext) => idParam(c, 'link')

  /** An answer for the link there is, or the refusal for the one there is not. */
  function answer(c: AppContext, value: unknown, status = 200) {
    if (value === null) throw notFound('link')
    return jsonResponse(c, value, status)
  }

  function going() {
    if (isStopping()) throw stoppingError()
  }

  return [
    {
      method: 'GET',
      path: shareApi.all,
      who: 'reader',
      handler: (c) => jsonResponse(c, { shares: services.listShares() }),
    },
    {
      method: 'POST',
      path: shareApi.all,
      who: 'writer',
      async handler(c) {
        const key = idempotencyKey(c, 'link')
        const draft = parseWith(shareDraftSchema, await readJson(c, bodyLimit))
        going()
        const { share, replayed } = await services.createShare(key, draft)
        return jsonResponse(c, share, replayed ? 200 : 201)
      },
    },
    {
      method: 'POST',
      path: shareApi.exposure,
      who: 'writer',
      async handler(c) {
        const draft = parseWith(shareDraftSchema, await readJson(c, bodyLimit))
        going()
        return jsonResponse(c, services.exposeShare(draft))
      },
    },
    {
      method: 'GET',
      path: shareApi.marks,
      who: 'reader',
      handler: (c) => jsonResponse(c, { marks: services.listMarks(null) }),
    },
    {
      method: 'GET',
      path: `${shareApi.all}/:id`,
      who: 'reader',
      handler: (c) => answer(c, services.getShare(id(c))),
    },
    {
      method: 'PUT',
      path: `${shareApi.all}/:id`,
      who: 'writer',
      async handler(c) {
        const change = parseWith(shareChangeSchema, await readJson(c, bodyLimit))
        going()
        return answer(c, await services.changeShare(id(c), change))
      },
    },
    {
      method: 'DELETE',
      path: `${shareApi.all}/:id`,
      who: 'writer',
      handler: (c) => answer(c, services.deleteShare(id(c)) ? { id: id(c) } : null),
    },
    {
      method: 'POST',
      path: `${shareApi.all}/:id/revoke`,
      who: 'writer',
      handler: (c) => answer(c, services.revokeShare(id(c))),
    },
    {
      method: 'POST',
      path: `${shareApi.all}/:id/address`,
      who: 'writer',
      async handler(c) {
        const { name } = parseWith(newAddressSchema, (await readJson(c)) ?? {})
        going()
        return answer(c, services.readdressShare(id(c), name))
      },
    },
    {
      method: 'GET',
      path: `${shareApi.all}/:id/marks`,
      who: 'reader',
      handler(c) {
        if (services.getShare(id(c)) === null) throw notFound('link')
        return jsonResponse(c, { marks: services.listMarks(id(c)) })
      },
    },
  ]
}
