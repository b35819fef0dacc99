import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorBodySchema } from '#contract/studio/errors.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { togetherErrorSchema } from '#contract/together/calls/errors.ts'
import { createApp } from '#server/app.ts'
import { testAppDeps } from '#server/testing/test-app.ts'
import { invalidRequest, validRequest } from '#src/testing/leonardo-arbitraries.ts'
import {
  invalidImagesRequest,
  validImagesRequest,
  validStudioImagesRequest,
} from '#src/testing/together-arbitraries.ts'

const numRuns = 2_000
const timeout = 120_000

const deps = testAppDeps()
const app = createApp(deps)
// Nothing is painted here: what is stored is finished at once.
deps.services.waitForEnd = async (id) => void deps.services.finish(id, 1)

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.fetch(
    new Request(`http://127.0.0.1:4310${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer any', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
    {
      arrival: {
        host: '127.0.0.1:4310',
        scheme: 'http',
        client: '127.0.0.1',
        basePath: '',
        isPlaced: true,
        isLocal: true,
      },
    },
  )

/** As our own page sends it, tagged. */
const submit = (operation: string, body: unknown) =>
  post(
    studioPaths.generations,
    { ...(body as object), operation },
    { 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin' },
  )

const topOf = (path: string | null | undefined) => path?.split('.')[0]

async function studioFields(response: Response): Promise<unknown[]> {
  const { error } = errorBodySchema.parse(await response.json())
  return [...new Set(error.issues?.flatMap(({ fields }) => fields.map(topOf)))]
}

describe('Leonardo’s requests', () => {
  const door = '/api/rest/v1/generations'

  it('are taken when they are valid, by studio and door', { timeout }, async () => {
    const property = fc.asyncProperty(validRequest, async (request) => {
      expect((await submit('leonardo.createGeneration', request)).status).toBe(201)
      expect((await post(door, request)).status).toBe(200)
    })
    await fc.assert(property, { numRuns })
  })

  it('are refused when they are not, and the field is named', { timeout }, async () => {
    const before = deps.services.changes
    const property = fc.asyncProperty(invalidRequest, async ({ input, field }) => {
      // What JSON cannot carry arrives as null, which is as good as absent here.
      fc.pre(isDeepStrictEqual(JSON.parse(JSON.stringify(input)), input))
      const refused = await submit('leonardo.createGeneration', input)
      expect(refused.status).toBe(400)
      expect(await studioFields(refused)).toContain(field)
      expect((await post(door, input)).status).toBe(400)
    })
    await fc.assert(property, { numRuns })
    expect(deps.services.changes).toBe(before)
  })
})

describe('Together’s requests', () => {
  const door = '/v1/images/generations'

  it('are taken when they are valid, by studio and door', { timeout }, async () => {
    const property = fc.asyncProperty(
      validStudioImagesRequest,
      validImagesRequest,
      async (ours, request) => {
        expect((await submit('together.generateImages', ours)).status).toBe(201)
        expect((await post(door, { ...request, response_format: 'url' })).status).toBe(200)
      },
    )
    await fc.assert(property, { numRuns })
  })

  it('are refused when they are not, and the field is named', { timeout }, async () => {
    const before = deps.services.changes
    const property = fc.asyncProperty(invalidImagesRequest, async ({ input, field }) => {
      const refused = await submit('together.generateImages', input)
      expect(refused.status).toBe(400)
      expect(await studioFields(refused)).toEqual([field])
      const atDoor = await post(door, input)
      expect(atDoor.status).toBe(400)
      const { error } = togetherErrorSchema.parse(await atDoor.json())
      expect(topOf(error.param)).toBe(field)
    })
    await fc.assert(property, { numRuns })
    expect(deps.services.changes).toBe(before)
  })
})
