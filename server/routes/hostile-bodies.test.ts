import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBodySchema } from '#contract/studio/errors.ts'
import { leonardoErrorSchema } from '#contract/leonardo/calls/errors.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const valid = '"operation":"leonardo.createGeneration","prompt":"a"'

const bodies: [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['text', 'hello'],
  ['half an object', '{'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '1'],
  ['NaN', `{${valid},"width":NaN}`],
  ['Infinity', `{${valid},"width":Infinity}`],
  ['1e309', `{${valid},"seed":1e309}`],
  ['-1e309', `{${valid},"guidance_scale":-1e309}`],
  ['a number as text', `{${valid},"width":"512"}`],
  ['a fraction of a pixel', `{${valid},"width":512.5}`],
  ['a size out of range', `{${valid},"width":100000}`],
  ['a wrong type', `{${valid},"tiling":"yes"}`],
  ['an object for a text', '{"operation":"leonardo.createGeneration","prompt":{"a":1}}'],
  ['an unknown key', `{${valid},"numImages":2}`],
  ['a duplicate key', `{${valid},"prompt":"b"}`],
  ['a duplicate key in disguise', `{${valid},"pr\\u006fmpt":"b"}`],
  ['__proto__', `{${valid},"__proto__":{"width":512}}`],
  ['constructor', `{${valid},"constructor":{"prototype":{"polluted":true}}}`],
  ['deep nesting', deep(17)],
  ['very deep nesting', deep(10_000)],
  ['deep brackets, never closed', '['.repeat(60_000)],
  ['a byte order mark', `\ufeff{${valid}}`],
  ['bad UTF-8', Buffer.from(`{${valid},"negative_prompt":"\xff"}`, 'latin1')],
  ['an overlong slash', Buffer.from(`{${valid},"negative_prompt":"\xc0\xaf"}`, 'latin1')],
  ['half a surrogate pair', `{${valid},"negative_prompt":"\\ud800"}`],
  ['too long', `{${valid},"negative_prompt":"${'x'.repeat(8_400_000)}"}`],
  ['two values', `{${valid}}{${valid}}`],
  ['a comment', `{${valid}/* */}`],
  ['a trailing comma', `{${valid},}`],
]

const targets = [
  ['/api/studio/generations', errorBodySchema],
  ['/api/studio/deletions', errorBodySchema],
  ['/api/rest/v1/generations', leonardoErrorSchema],
  ['/api/rest/v1/init-image', leonardoErrorSchema],
] as const

describe.each(targets)('POST %s', (path, schema) => {
  it.each(bodies)('refuses %s and changes nothing', async (_, body) => {
    const response = await app.fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer x',
        'idempotency-key': randomUUID(),
      },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(schema.safeParse(await response.json()).success).toBe(true)
    expect(app.services.changes).toBe(0)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('refuses JSON sent as %j', async (type) => {
    const response = await app.fetch(path, {
      method: 'POST',
      headers: {
        authorization: 'Bearer x',
        'idempotency-key': randomUUID(),
        'content-type': type,
      },
      body: `{${valid}}`,
    })
    expect(response.status).toBe(415)
    await response.body?.cancel()
    expect(app.services.changes).toBe(0)
  })
})

it('names what is wrong with a body', async () => {
  const response = await app.fetch('/api/studio/generations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: `{${valid},"prompt":"b"}`,
  })
  expect(await response.json()).toEqual({
    error: {
      code: 'malformed_body',
      message: 'The key "prompt" is there twice.',
      issues: [
        { code: 'duplicate_key', fields: ['prompt'], message: 'The key "prompt" is there twice.' },
      ],
    },
  })
})
