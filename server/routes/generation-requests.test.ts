import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import { errorBodySchema } from '#contract/studio/errors.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { invalidRequest, validRequest } from '#src/testing/leonardo-arbitraries.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const post = (id: string, body: unknown) =>
  app.fetch(studioPaths.generations, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify(body),
  })
const tagged = (input: unknown) => ({
  ...(input as object),
  operation: 'leonardo.createGeneration',
})

describe('the server and the form agree', () => {
  it('takes whatever the form can make, and keeps it as it came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid({ version: 4 }), validRequest, async (id, request) => {
        const response = await post(id, tagged(request))
        expect(response.status, await response.clone().text()).toBe(201)
        await response.body?.cancel()
        expect(app.services.getGeneration(id)?.request).toEqual(tagged(request))
      }),
      { numRuns: 250 },
    )
  })

  it('refuses whatever the schema refuses, naming the same fields', async () => {
    const before = app.services.changes
    await fc.assert(
      fc.asyncProperty(fc.uuid({ version: 4 }), invalidRequest, async (id, { input }) => {
        // What JSON cannot carry (undefined, NaN) is another request by the time it arrives.
        const sent: unknown = JSON.parse(JSON.stringify(input))
        const checked = checkCreateGeneration(sent)
        fc.pre(!checked.ok)
        const response = await post(id, tagged(sent))
        expect(response.status).toBe(400)
        const { error } = errorBodySchema.parse(await response.json())
        expect(error.code).toBe('invalid_request')
        expect(error.issues?.map(({ fields }) => fields)).toEqual(
          checked.ok ? [] : checked.issues.map(({ fields }) => fields),
        )
      }),
      { numRuns: 250 },
    )
    expect(app.services.changes).toBe(before)
  })

  it.each([undefined, 'together.images', 7, null])(
    'refuses the operation %s',
    async (operation) => {
      const response = await post('6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2', {
        prompt: 'a',
        operation,
      })
      expect(response.status).toBe(400)
      const { error } = errorBodySchema.parse(await response.json())
      expect(error.issues?.[0]?.fields).toEqual(['operation'])
    },
  )
})
