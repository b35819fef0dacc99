import {
  spendingLimitsSchema,
  spendingPaths,
  spendingQuerySchema,
} from '#contract/studio/spending.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { sendStream } from '#server/http/files/send-download.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { parseWith, queryOf } from './parse.ts'
import { parseGenerationRequest } from './parse-generation-request.ts'
import { takeEngine } from './take-engine.ts'

/** As many caps as there may be fit. */
const bodyLimit = 32 * 1024
/** Bytes, as for a request that is to be made. */
const requestLimit = 192 * 1024
const structureLimit = 64 * 1024

/** What was spent, what may be, and what it will cost. */
export function spendingRoutes({ money, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: spendingPaths.spending,
      who: 'reader',
      handler: (c) => jsonResponse(c, money.spending(parseWith(spendingQuerySchema, queryOf(c)))),
    },
    {
      method: 'GET',
      path: spendingPaths.csv,
      who: 'reader',
      handler(c) {
        const { name, open } = money.ledgerCsv(parseWith(spendingQuerySchema, queryOf(c)))
        return sendStream(c, { name, type: 'text/csv; charset=utf-8', open })
      },
    },
    {
      method: 'GET',
      path: spendingPaths.limits,
      who: 'reader',
      handler: (c) => jsonResponse(c, money.spendingLimits()),
    },
    {
      // For who may also say who gets in: whoever is let in to paint must not lift what holds them.
      method: 'PUT',
      path: spendingPaths.limits,
      who: 'admin',
      async handler(c) {
        const limits = parseWith(spendingLimitsSchema, await readJson(c, bodyLimit))
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, money.setSpendingLimits(limits))
      },
    },
    {
      // It makes nothing; a prompt fits no address.
      method: 'POST',
      path: spendingPaths.price,
      who: 'writer',
      async handler(c) {
        const { engine, rest } = takeEngine(await readJson(c, requestLimit, structureLimit))
        const request = parseGenerationRequest(rest)
        return jsonResponse(c, await money.priceOf({ engine, request }, c.req.raw.signal))
      },
    },
  ]
}
