import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { AppEnv } from '#server/http/context.ts'
import { createTestAccess } from '#server/testing/test-access.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'
import { generateImages } from './generate-images.ts'

it('begins nothing for who has gone before the request was read', async () => {
  const studio = await startTestStudio()
  const { access } = createTestAccess()
  const app = new Hono<AppEnv>()
  app.post('/', generateImages({ services: studio.services, access, newId: randomUUID }))
  app.onError(({ name }, c) => c.text(name))
  const response = await app.request(
    '/',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'm', prompt: 'a boat' }),
      signal: AbortSignal.abort(),
    },
    {},
  )
  expect(await response.text()).toBe('AbortError')
  expect(studio.services.listActive()).toEqual([])
})
