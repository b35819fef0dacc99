import { createGridSchema, gridLimits, type GridDraft } from '#contract/studio/grids.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { GessoError, type Issue } from '#server/domain/errors.ts'
import { isRecord } from '#server/http/body/is-record.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idempotencyKey } from './idempotency-key.ts'
import { idParam, invalidRequest, notFound, parseWith } from './parse.ts'
import { parseGenerationRequest } from './parse-generation-request.ts'
import { takeEngine } from './take-engine.ts'

/** Bytes: a hundred cells, each with the longest texts there are in the widest letters. */
const bodyLimit = 8 * 1024 * 1024
/** Bytes beside the texts, which cost many times their size once parsed. */
const structureLimit = 1024 * 1024

export function gridRoutes({ services }: RouteDeps): Route[] {
  return [
    {
      method: 'POST',
      path: studioPaths.grids,
      who: 'writer',
      async handler(c) {
        const id = idempotencyKey(c, 'grid')
        const { engine, rest } = takeEngine(await readJson(c, bodyLimit, structureLimit))
        const draft = parseGrid(rest)
        const { grid, replayed } = await services.createGrid(id, draft, c.req.raw.signal, {
          engine,
        })
        if (!replayed) return jsonResponse(c, grid, 201)
        return jsonResponse(c, grid, 200, { 'idempotency-replayed': 'true' })
      },
    },
    {
      method: 'GET',
      path: '/api/studio/grids/:id',
      who: 'reader',
      handler(c) {
        const grid = services.getGrid(idParam(c, 'grid'))
        if (grid === null) throw notFound('grid')
        return jsonResponse(c, grid)
      },
    },
    {
      method: 'DELETE',
      path: '/api/studio/grids/:id',
      who: 'writer',
      async handler(c) {
        const deleted = await services.deleteGrid(idParam(c, 'grid'))
        if (deleted === null) throw notFound('grid')
        return jsonResponse(c, deleted)
      },
    },
  ]
}

/** Requests are judged one by one first, in the words that a single one would be refused with. */
function parseGrid(body: unknown): GridDraft {
  if (isRecord(body) && Array.isArray(body['cells'])) {
    const cells: unknown[] = body['cells']
    // Too many are refused by their number alone.
    const judged = cells.length > gridLimits.cells ? [] : cells
    const issues = judged.flatMap((cell, index) => requestIssues(cell, index))
    if (issues.length > 0) throw invalidRequest(issues)
  }
  return parseWith(createGridSchema, body)
}

function requestIssues(cell: unknown, index: number): Issue[] {
  // What is no cell at all is named by the schema.
  if (!isRecord(cell) || !isRecord(cell['request'])) return []
  try {
    parseGenerationRequest(cell['request'])
    return []
  } catch (error) {
    if (!(error instanceof GessoError)) throw error
    return (error.issues ?? []).map(({ code, fields, message }) => ({
      code,
      fields: fields.map((field) => `cells.${index}.request.${field}`),
      message: `cells.${index}: ${message}`,
    }))
  }
}
