import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mediaPaths } from '#contract/studio/paths.ts'
import type { MediaRef } from '#server/services/services.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

it('shows a picture of which only the id is known: as it was sent, or small', async () => {
  const asked: MediaRef[] = []
  app.services.findMedia = (ref) => {
    asked.push(ref)
    return null
  }
  const id = randomUUID()
  const response = await app.fetch(mediaPaths.any(id))
  expect(response.status).toBe(404)
  expect(asked).toMatchObject([
    { kind: 'upload', id },
    { kind: 'thumbnail', id },
  ])
})
