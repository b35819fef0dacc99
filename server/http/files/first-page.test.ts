import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { chosenTheme } from './first-page.ts'
import { loadStaticFiles } from './static-files.ts'

const style = 'body{color:red}\n/* <b> & ü */'
const pageOf = (name: string) =>
  `<!doctype html><html data-name="${name}"><style>${style}</style><p>Gesso</p></html>`

let app: TestApp
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gesso-app-'))
  await mkdir(join(directory, 'pages'))
  await writeFile(join(directory, 'index.html'), pageOf('index'))
  await writeFile(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  for (const page of ['create', 'other']) {
    for (const theme of ['system', 'light', 'dark']) {
      const name = `${page}.${theme}`
      await writeFile(join(directory, `pages/${name}.html`), pageOf(name))
    }
  }
  app = await startTestApp({ files: await loadStaticFiles(directory) })
})
afterAll(async () => {
  await app.close()
  await rm(directory, { recursive: true })
})

const styleSources = (response: Response) =>
  /style-src ([^;]*)/.exec(response.headers.get('content-security-policy') ?? '')?.[1]

describe('the page', () => {
  it.each([
    ['/', undefined, 'create.system'],
    ['/', 'gesso-theme=dark', 'create.dark'],
    ['/?prompt=x', 'a=b; gesso-theme=light', 'create.light'],
    ['/', 'gesso-theme=../index', 'create.system'],
    ['/gallery', 'gesso-theme=dark', 'other.dark'],
    ['/image/0b7c9a44', undefined, 'other.system'],
  ])('begins at %s with the cookie %s as it goes on', async (path, cookie, name) => {
    const response = await app.fetch(path, cookie === undefined ? {} : { headers: { cookie } })
    expect(response.headers.get('vary')).toBe('Accept-Encoding, Cookie')
    expect(await response.text()).toBe(pageOf(name))
  })

  it('is not taken for the copy in another theme', async () => {
    const dark = await app.fetch('/', { headers: { cookie: 'gesso-theme=dark' } })
    await dark.text()
    const tag = dark.headers.get('etag') ?? ''
    const light = await app.fetch('/', {
      headers: { cookie: 'gesso-theme=light', 'if-none-match': tag },
    })
    expect(light.status).toBe(200)
    expect(light.headers.get('etag')).not.toBe(tag)
    await light.text()
  })

  it('may use the style that stands in it and no other, also when it has not changed', async () => {
    const hash = createHash('sha256').update(style).digest('base64')
    const first = await app.fetch('/')
    await first.text()
    expect(styleSources(first)).toBe(`'self' 'sha256-${hash}'`)
    const again = await app.fetch('/', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect(styleSources(again)).toBe(`'self' 'sha256-${hash}'`)
    const lost = await app.fetch('/nowhere', { headers: { accept: 'text/html' } })
    expect(lost.status).toBe(404)
    expect(await lost.text()).toBe(pageOf('other.system'))
    expect(styleSources(lost)).toBe(`'self' 'sha256-${hash}'`)
  })

  it('leaves the policy of everything else alone', async () => {
    for (const path of ['/icon.svg', '/api/studio/health', '/nowhere']) {
      const response = await app.fetch(path)
      await response.text()
      expect(styleSources(response), path).toBe("'self'")
    }
  })
})

it.each([
  [undefined, 'system'],
  ['gesso-theme=', 'system'],
  ['gesso-theme=darker', 'system'],
  ['not-gesso-theme=dark', 'system'],
  ['gesso-theme=dark', 'dark'],
  ['a=1;gesso-theme=light ; b=2', 'light'],
])('reads the theme chosen in %s', (cookie, theme) => {
  expect(chosenTheme(cookie)).toBe(theme)
})
