import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { studioPaths } from '#contract/studio/paths.ts'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { GessoError } from '#server/domain/errors.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

interface Reservation {
  id: string
  url: string
  key: string
  fields: string
}

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])

async function reserve(extension = 'png', token = 'any'): Promise<Reservation> {
  const response = await fetch(`${app.url}/api/rest/v1/init-image`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ extension }),
  })
  return ((await response.json()) as { uploadInitImage: Reservation }).uploadInitImage
}

function formOf(fields: Record<string, string>, file: Uint8Array | null = picture): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file !== null) form.append('file', new Blob([new Uint8Array(file)]), '../../etc/passwd')
  return form
}

const send = (url: string, body: FormData | string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers })

async function refusalOf(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]
  return `${response.status} ${code}`
}

describe('the form', () => {
  it('carries what the object store would ask for', async () => {
    const { id, url, key, fields } = await reserve('jpg')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/rest\/v1\//)
    expect(key).toMatch(new RegExp(`^init/${id}/[\\w-]{43}\\.jpg$`))
    expect(JSON.parse(fields)).toEqual({ key, 'Content-Type': 'image/jpeg' })
  })

  it('is taken once, with parts it does not know and no key of the API', async () => {
    const { id, url, key } = await reserve()
    const form = () => formOf({ 'X-Amz-Whatever': 'x', key, policy: 'y' })
    const first = await send(url, form())
    expect(first.status).toBe(204)
    expect(await first.text()).toBe('')
    expect(app.services.uploads.get(id)?.upload).not.toBeNull()
    expect(await refusalOf(await send(url, form()))).toBe('403 AccessDenied')
  })

  describe('from a page of another origin', () => {
    const foreign = { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' }

    it('is refused unread where no token is set: such a page cannot have been given a key', async () => {
      const { url, key } = await reserve()
      const response = await send(url, formOf({ key }), foreign)
      expect(await refusalOf(response)).toBe('403 AccessDenied')
      // Nothing of the body is sent; an answer all the same shows that none was waited for.
      const head = [
        `POST ${new URL(url).pathname} HTTP/1.1`,
        `Host: ${app.host}`,
        'Sec-Fetch-Site: cross-site',
        'Content-Type: multipart/form-data; boundary=b',
        'Content-Length: 1000000',
        'Connection: close',
      ]
      expect(await app.raw(`${head.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 /)
    })

    it('is taken from one on this machine, such as a development server', async () => {
      const { url, key } = await reserve()
      const near = { origin: 'http://localhost:5173', 'sec-fetch-site': 'cross-site' }
      expect((await send(url, formOf({ key }), near)).status).toBe(204)
    })

    it('is taken where a token is set: the key in it is the permission', async () => {
      await app.close()
      app = await startTestApp({ apiToken: 'correct-horse' })
      const { url, key } = await reserve('png', 'correct-horse')
      const response = await send(url, formOf({ key }), foreign)
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
    })
  })

  it('is refused with an Authorization header', async () => {
    const { url, key } = await reserve()
    const response = await send(url, formOf({ key }), { authorization: 'Bearer any' })
    expect(await refusalOf(response)).toBe('403 AccessDenied')
  })

  it('is refused with a key that was changed, made up or left out', async () => {
    const { id, url, key } = await reserve()
    const other = await reserve()
    const [, , signature = ''] = other.key.split('/')
    for (const forged of [
      key.replace(/.\.png$/, (end) => `${end[0] === 'A' ? 'B' : 'A'}.png`),
      `init/${id}/${signature}`,
      `init/${id}.png`,
      `init/${id}/.png`,
      `${key}\n`,
      '',
    ]) {
      expect(await refusalOf(await send(url, formOf({ key: forged }))), forged).toBe(
        '403 AccessDenied',
      )
    }
    expect(await refusalOf(await send(url, formOf({})))).toBe('400 InvalidArgument')
    expect(await refusalOf(await send(url, formOf({ key }, null)))).toBe('400 InvalidArgument')
    expect(await refusalOf(await send(url, formOf({ key, file: 'text' }, null)))).toBe(
      '400 InvalidArgument',
    )
    expect(app.services.uploads.get(id)?.upload).toBeNull()
  })

  it('is refused when its time has run out', async () => {
    const { url, key } = await reserve()
    app.services.saveUpload = async () => {
      throw new GessoError('gone', 'The reservation has run out.')
    }
    expect(await refusalOf(await send(url, formOf({ key })))).toBe('403 AccessDenied')
  })

  it.each([
    ['no form', 'hello', { 'content-type': 'text/plain' }],
    ['no boundary', 'hello', { 'content-type': 'multipart/form-data' }],
    [
      'a form cut short',
      '--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nx',
      { 'content-type': 'multipart/form-data; boundary=b' },
    ],
  ])('is refused when it is %s', async (_, body, headers) => {
    const { url } = await reserve()
    expect(await refusalOf(await send(url, body, headers))).toBe('400 MalformedPOSTRequest')
  })

  it('is refused when the file is no picture or too large', async () => {
    const { url, key } = await reserve()
    const text = await send(url, formOf({ key }, Buffer.from('<script>')))
    expect(await refusalOf(text)).toBe('400 InvalidArgument')
    const large = new Uint8Array(uploadLimits.bytes + 1).fill(0x89)
    expect(await refusalOf(await send(url, formOf({ key }, large)))).toBe('400 EntityTooLarge')
    const larger = new Uint8Array(uploadLimits.bytes + 1024 * 1024).fill(0x89)
    expect(await refusalOf(await send(url, formOf({ key }, larger)))).toBe('400 EntityTooLarge')
  })
})

it('shares its places with the uploads of the app', async () => {
  let running = 0
  const waiting: (() => void)[] = []
  app.services.saveUpload = async (id) => {
    running += 1
    await new Promise<void>((resolve) => waiting.push(resolve))
    running -= 1
    return { id, width: 8, height: 8, bytes: 4 }
  }
  const reserved = await Promise.all(Array.from({ length: 4 }, () => reserve()))
  const answers = Promise.all([
    ...reserved.map(({ url, key }) => send(url, formOf({ key }))),
    ...reserved.map(() =>
      app.fetch(studioPaths.uploads, {
        method: 'POST',
        headers: { 'content-type': 'image/png' },
        body: picture,
      }),
    ),
  ])
  await vi.waitFor(() => expect(running).toBe(4))
  // Time enough for all eight, were there room: requests that are answered later have overtaken them.
  for (let round = 0; round < 5; round += 1) await app.fetch(studioPaths.health)
  expect(running).toBe(4)
  await vi.waitFor(() => {
    for (const release of waiting.splice(0)) release()
    expect(running).toBe(0)
    expect(waiting).toEqual([])
  })
  const statuses = (await answers).map(({ status }) => status)
  expect(statuses).toEqual([204, 204, 204, 204, 201, 201, 201, 201])
})

it('is not taken any more when the server began to stop while it came in', async () => {
  let stopping = false
  await app.close()
  app = await startTestApp({ isStopping: () => stopping })
  const { id, url, key } = await reserve()
  stopping = true
  expect(await refusalOf(await send(url, formOf({ key })))).toBe('503 ServiceUnavailable')
  expect(app.services.uploads.get(id)?.upload).toBeNull()
})

it.each([
  [{}, 'expecting a value for non-nullable variable: "extension"'],
  [{ extension: null }, 'expecting a value for non-nullable variable: "extension"'],
  [{ extension: 1 }, "expected a string for type 'String', but found a number"],
  [{ extension: 'gif' }, 'invalid file extension'],
  [{ extension: '.png' }, 'invalid file extension'],
  [{ extension: 'png', name: 'x' }, 'Unexpected variable name'],
])('refuses to reserve for %j', async (body, error) => {
  const response = await fetch(`${app.url}/api/rest/v1/init-image`, {
    method: 'POST',
    headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error })
  expect(app.services.changes).toBe(0)
})
