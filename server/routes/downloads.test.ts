import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediaPaths, studioPaths } from '#contract/studio/paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
const id = randomUUID()
beforeAll(async () => {
  app = await startTestApp()
  app.services.addMedia(id, { path: '/nowhere', type: 'image/jpeg', bytes: 1, tag: id })
})
afterAll(() => app.close())

it('sends a file to be kept, by a name that every client can read', async () => {
  const response = await app.fetch(mediaPaths.download(id, 'webp'))
  expect(await response.text()).toBe('webp')
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="webp--.jpg"; filename*=UTF-8''webp-%E6%97%A5%E6%9C%AC.jpg`,
  )
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

it('says how much there is when only asked about it', async () => {
  const response = await app.fetch(mediaPaths.download(id, 'png'), { method: 'HEAD' })
  expect(response.headers.get('content-length')).toBe('3')
  expect(await response.text()).toBe('')
})

it.each([
  mediaPaths.download(randomUUID(), 'png'),
  mediaPaths.settings(randomUUID()),
  mediaPaths.zip(randomUUID()),
  `/media/downloads/${id}/tiff`,
  '/media/downloads/x/png',
  studioPaths.imageFile(randomUUID()),
])('has nothing at %s', async (path) => {
  expect((await app.fetch(path)).status).toBe(404)
})

it.each([
  undefined,
  {},
  { images: [] },
  { images: [-1] },
  { images: ['a'] },
  { images: [1], all: 1 },
])('refuses to zip %j', async (body) => {
  const response = await app.fetch(studioPaths.downloads, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.url },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.status).toBe(400)
})
