import { importWishSchema } from '#contract/studio/imports.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { parseWith } from './parse.ts'

/** Bringing what an account made at its service before. */
export function importRoutes({ services }: RouteDeps): Route[] {
  const path = '/api/studio/imports/:id'
  return [
    {
      method: 'GET',
      path,
      who: 'reader',
      handler: (c) => jsonResponse(c, services.importState(c.req.param('id') ?? '')),
    },
    {
      method: 'PUT',
      path,
      who: 'writer',
      async handler(c) {
        const { on } = parseWith(importWishSchema, await readJson(c))
        return jsonResponse(c, services.setImport(c.req.param('id') ?? '', on))
      },
    },
  ]
}
