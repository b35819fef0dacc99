import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { loadStaticFiles } from './static-files.ts'

const script = 'export const answer = 42\n'.repeat(50)
let app: TestApp
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gesso-app-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Gesso</title>')
  await writeFile(join(directory, 'assets/index-1a2b3c4d.js'), script)
  await writeFile(join(directory, 'assets/index-1a2b3c4d.js.br'), brotliCompressSync(script))
  await writeFile(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(directory, 'notes.exe'), 'MZ')
  app = await startTestApp({ files: await loadStaticFiles(directory) })
})
afterAll(async () => {
  await app.close()
  await rm(directory, { recursive: true })
})

describe('the app', () => {
  it.each(['/', '/gallery', '/gallery?at=120', '/settings', '/image/0b7c9a44', '/grid/0b7c9a44'])(
    'answers %s with its page',
    async (path) => {
      const response = await app.fetch(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('<title>Gesso</title>')
    },
  )

  it('keeps files with a hash in their name for ever, others not', async () => {
    const asset = await app.fetch('/assets/index-1a2b3c4d.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await asset.text()).toBe(script)
    const icon = await app.fetch('/icon.svg')
    expect(icon.headers.get('cache-control')).toBe('no-cache')
    await icon.text()
  })

  it('sends the compressed copy to who takes it', async () => {
    const head = `GET /assets/index-1a2b3c4d.js HTTP/1.1\r\nHost: ${app.host}\r\nConnection: close\r\n`
    const answer = await app.raw(`${head}Accept-Encoding: br\r\n\r\n`)
    expect(answer).toContain('content-encoding: br')
    expect(answer).toContain('vary: Accept-Encoding')
    const body = Buffer.from(answer.split('\r\n\r\n')[1] ?? '', 'latin1')
    expect(brotliDecompressSync(body).toString()).toBe(script)
    expect(await app.raw(`${head}Accept-Encoding: gzip\r\n\r\n`)).not.toContain('content-encoding')
  })

  it('sends nothing that has not changed', async () => {
    const first = await app.fetch('/')
    await first.text()
    const again = await app.fetch('/', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('shows its page with 404 to a person who is lost, and JSON to a program', async () => {
    const person = await app.fetch('/nowhere', { headers: { accept: 'text/html,*/*' } })
    expect(person.status).toBe(404)
    expect(await person.text()).toContain('<title>Gesso</title>')
    for (const path of [
      '/nowhere',
      '/assets/gone.js',
      '/image/a/b',
      '/index.html.br',
      '/notes.exe',
    ]) {
      const program = await app.fetch(path)
      expect(program.status, path).toBe(404)
      expect(await program.json()).toMatchObject({ error: { code: 'not_found' } })
    }
  })
})

it('takes no picture that another app shares: that is for the service worker', async () => {
  const response = await app.fetch('/share-target', {
    method: 'POST',
    body: new FormData(),
    redirect: 'manual',
  })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('./?given=0')
})

it('has no files where nothing is built', async () => {
  expect((await loadStaticFiles(join(directory, 'missing'))).size).toBe(0)
})
