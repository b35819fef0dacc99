import { mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaPaths } from '#contract/studio/paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

const small = 'a0000000-0000-4000-8000-000000000001'
const large = 'a0000000-0000-4000-8000-000000000002'
const link = 'a0000000-0000-4000-8000-000000000003'
const lost = 'a0000000-0000-4000-8000-000000000004'
const folder = 'a0000000-0000-4000-8000-000000000005'

const smallBytes = Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 251))
const largeBytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'gesso')

let app: TestApp
let directory: string
beforeAll(async () => {
  app = await startTestApp()
  directory = await mkdtemp(join(tmpdir(), 'gesso-media-'))
  const add = (id: string, path: string) =>
    app.services.addMedia(id, { path, type: 'image/jpeg', bytes: 0, tag: id.slice(-2) })
  await writeFile(join(directory, 'small'), smallBytes)
  await writeFile(join(directory, 'large'), largeBytes)
  await symlink(join(directory, 'small'), join(directory, 'link'))
  add(small, join(directory, 'small'))
  add(large, join(directory, 'large'))
  add(link, join(directory, 'link'))
  add(lost, join(directory, 'nowhere'))
  add(folder, directory)
})
afterAll(async () => {
  await app.close()
  await rm(directory, { recursive: true })
})

const get = (id: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.fetch(mediaPaths.image(id), { headers, method })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a stored picture', () => {
  it.each([
    [small, smallBytes],
    [large, largeBytes],
  ])('is sent whole with what a browser must know', async (id, bytes) => {
    const response = await get(id)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('content-length')).toBe(String(bytes.byteLength))
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('cache-control')).toBe('private, max-age=3600')
    expect((await bytesOf(response)).equals(bytes)).toBe(true)
  })

  it.each([
    [small, 'bytes=10-19', 'bytes 10-19/1000', smallBytes.subarray(10, 20)],
    [small, 'bytes=-5', 'bytes 995-999/1000', smallBytes.subarray(995)],
    [large, 'bytes=1-', `bytes 1-3145744/3145745`, largeBytes.subarray(1)],
  ])('is sent in part', async (id, range, contentRange, bytes) => {
    const response = await get(id, { range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect((await bytesOf(response)).equals(bytes)).toBe(true)
  })

  it('refuses a part beyond its end', async () => {
    const response = await get(small, { range: 'bytes=1000-' })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */1000')
  })

  it('is not sent again when it has not changed', async () => {
    const tag = (await get(small)).headers.get('etag') ?? ''
    const response = await get(small, { 'if-none-match': `W/${tag}, "other"` })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect((await get(small, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('is sent whole when the part asked for is of another version', async () => {
    const response = await get(small, { range: 'bytes=0-1', 'if-range': '"other"' })
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  it('answers HEAD with the same headers and no body', async () => {
    const response = await get(large, {}, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(largeBytes.byteLength))
    expect(await response.text()).toBe('')
  })
})

describe('what is no picture of ours', () => {
  it.each([
    ['an unknown id', 'a0000000-0000-4000-8000-00000000ffff'],
    ['a link out of the folder', link],
    ['a file that is gone', lost],
    ['a directory', folder],
  ])('%s is 404 and tells no path', async (_, id) => {
    const response = await get(id)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain(directory)
  })

  it.each([
    '/media/images/..%2f..%2fetc%2fpasswd',
    '/media/images/%2e%2e/%2e%2e/etc/passwd',
    '/media/images/%252e%252e%252fetc',
    '/media/images/a0000000-0000-4000-8000-000000000001%00',
    '/media/images/a0000000-0000-4000-8000-000000000001%2f320',
    '/media/images/a0000000-0000-4000-8000-000000000001/321',
    '/media/images/a0000000-0000-4000-8000-000000000001/0320',
    '/media/images/a0000000-0000-4000-8000-000000000001/320/x',
    '/media/images//etc/passwd',
    '/media/uploads/../../config',
    '/media/',
    '/media',
    '/media/images/CON',
    '/media/images/%zz',
    '/media/images/%c0%ae%c0%ae',
  ])('%s leads nowhere', async (path) => {
    const answer = await app.raw(
      `GET ${path} HTTP/1.1\r\nHost: ${app.host}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).not.toContain(directory)
  })

  it('is gone as soon as the file is', async () => {
    const path = join(directory, 'brief')
    await writeFile(path, 'x')
    const id = 'a0000000-0000-4000-8000-000000000006'
    app.services.addMedia(id, { path, type: 'image/png', bytes: 1, tag: 'b' })
    const tag = (await get(id)).headers.get('etag') ?? ''
    await unlink(path)
    expect((await get(id, { 'if-none-match': tag })).status).toBe(404)
  })
})
