import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  getGenerationByIdAnswerSchema,
  getGenerationsByUserIdAnswerSchema,
} from '#contract/leonardo/calls/generations.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

const base = '/api/rest/v1'
const unknown = '6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'

function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(`${app.url}${base}${path}`, {
    method,
    headers: { authorization: 'Bearer any', 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}
const json = async (response: Promise<Response>) => (await (await response).json()) as unknown

const place = (field: string) => `$.selectionSet.sdGenerationJob.args.arg1${field}`
const refusal = (error: string, code: string, path = '$') => ({ error, path, code })

describe('POST /generations', () => {
  it.each<[string, unknown, object]>([
    [
      'nothing',
      undefined,
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      'no prompt',
      {},
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      'a null prompt',
      { prompt: null },
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      'no JSON',
      '{"prompt":',
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      'a list',
      [],
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      'a wrongly cased key',
      { prompt: 'a', numImages: 2 },
      refusal('Unexpected variable numImages', 'bad-request'),
    ],
    [
      'a dangerous key',
      '{"prompt":"a","__proto__":{}}',
      refusal('Unexpected variable __proto__', 'bad-request'),
    ],
    [
      'text for a boolean',
      { prompt: 'a', tiling: 'yes' },
      refusal(
        "expected a boolean for type 'Boolean', but found a string",
        'validation-failed',
        place('.tiling'),
      ),
    ],
    [
      'text for a whole number',
      { prompt: 'a', width: '512' },
      refusal(
        "expected a 32-bit integer for type 'Int', but found a string",
        'validation-failed',
        place('.width'),
      ),
    ],
    [
      'a fraction for a whole number',
      { prompt: 'a', seed: 1.5 },
      refusal(
        "expected a 32-bit integer for type 'Int', but found a number",
        'validation-failed',
        place('.seed'),
      ),
    ],
    [
      'a list for a number',
      { prompt: 'a', guidance_scale: [7] },
      refusal(
        "expected a float for type 'Float', but found a list",
        'validation-failed',
        place('.guidance_scale'),
      ),
    ],
    [
      'a number for text',
      { prompt: 7 },
      refusal(
        "expected a string for type 'String', but found a number",
        'validation-failed',
        place('.prompt'),
      ),
    ],
    [
      'a number for a word',
      { prompt: 'a', presetStyle: 7 },
      refusal(
        "expected a string for type 'String', but found a number",
        'validation-failed',
        place('.presetStyle'),
      ),
    ],
    [
      'null where it is refused',
      { prompt: 'a', scheduler: null },
      refusal(
        "expected a string for type 'String', but found null",
        'validation-failed',
        place('.scheduler'),
      ),
    ],
    [
      'a wrong type deep inside',
      {
        prompt: 'a',
        controlnets: [{ initImageId: unknown, preprocessorId: 67 }, { preprocessorId: 'x' }],
      },
      refusal(
        "expected a float for type 'Float', but found a string",
        'validation-failed',
        place('.controlnets[1].preprocessorId'),
      ),
    ],
    ['an odd size', { prompt: 'a', width: 513 }, refusal('invalid dimensions', 'unexpected')],
    [
      'a huge size',
      { prompt: 'a', height: 1_000_000_000 },
      refusal('invalid dimensions', 'unexpected'),
    ],
    [
      'a long prompt',
      { prompt: 'x'.repeat(1501) },
      refusal('Invalid prompt, maximum length of 1500 characters exceeded.', 'unexpected'),
    ],
    [
      'an init image id that is none',
      { prompt: 'a', init_image_id: '' },
      refusal('invalid init image id', 'unexpected'),
    ],
  ])('refuses %s in Leonardo’s words', async (_, body, expected) => {
    const response = await call('POST', '/generations', body)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.json()).toEqual(expected)
    expect(app.services.changes).toBe(0)
  })

  it.each([
    ['num_images', { prompt: 'a', num_images: 9 }],
    ['num_images', { prompt: 'a', width: 1024, height: 1024, num_images: 8 }],
    ['photoReal', { prompt: 'a', photoReal: true }],
    ['KLMX', { prompt: 'a', scheduler: 'KLMX' }],
    ['ultra', { prompt: 'a', ultra: true, alchemy: true }],
    ['bar', { prompt: 'a', elements: [{ akUUID: 'x', bar: 1 }] }],
  ])('names %s in every other refusal', async (name, body) => {
    const response = await call('POST', '/generations', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: expect.stringContaining(name) as string })
    expect(app.services.changes).toBe(0)
  })

  it('refuses a body over the limit', async () => {
    const response = await call('POST', '/generations', { prompt: 'x'.repeat(70_000) })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'unexpected', path: '$' })
  })

  it('draws an id of its own, whatever is sent along', async () => {
    const headers = { 'idempotency-key': unknown }
    const ids = new Set<string>()
    for (let time = 0; time < 2; time += 1) {
      const answer = await json(call('POST', '/generations', { prompt: 'a' }, headers))
      const { sdGenerationJob: job } = answer as { sdGenerationJob: { generationId: string } }
      expect(job).toEqual({
        generationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        apiCreditCost: 0,
        cost: { amount: '0', unit: 'DOLLARS' },
      })
      ids.add(job.generationId)
    }
    expect(ids.size).toBe(2)
    expect(ids.has(unknown)).toBe(false)
  })
})

describe('GET /generations/{id}', () => {
  it('tells a finished generation to the letter', async () => {
    app.services.submitGeneration(unknown, {
      operation: 'leonardo.createGeneration',
      prompt: 'a paper boat',
      seed: 7,
    })
    const { images } = app.services.finish(unknown, 1)
    const answer = await json(call('GET', `/generations/${unknown}`))
    expect(getGenerationByIdAnswerSchema.safeParse(answer).success).toBe(true)
    expect(answer).toEqual({
      generations_by_pk: {
        id: unknown,
        status: 'COMPLETE',
        createdAt: '2026-02-03T04:05:06.789',
        prompt: 'a paper boat',
        negativePrompt: null,
        imageHeight: 768,
        imageWidth: 1024,
        inferenceSteps: 15,
        guidanceScale: 7,
        initStrength: null,
        modelId: null,
        seed: 7,
        presetStyle: null,
        scheduler: 'EULER_DISCRETE',
        sdVersion: 'v1_5',
        public: false,
        photoReal: false,
        photoRealStrength: null,
        promptMagic: false,
        promptMagicStrength: null,
        promptMagicVersion: null,
        ultra: null,
        generated_images: [
          {
            id: images[0]?.id,
            url: `${app.url}/media/images/${images[0]?.id}`,
            nsfw: false,
            likeCount: 0,
            motion: false,
            motionMP4URL: null,
            motionModel: null,
            motionStrength: null,
            imageToVideo: null,
            generated_image_variation_generics: [],
            fantasyAvatar: null,
          },
        ],
        generation_elements: [],
      },
    })
    const { userId } = app.services.account()
    const list = await json(call('GET', `/generations/user/${userId}`))
    const { generations } = getGenerationsByUserIdAnswerSchema.parse(list)
    expect(generations).toHaveLength(1)
    expect(JSON.stringify(list)).not.toContain('fantasyAvatar')
  })

  it.each([unknown, 'u%2F1', '..%2Fme', 'user', '%F0%9F'])(
    'answers null with 200 for %s',
    async (id) => {
      const response = await call('GET', `/generations/${id}`)
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ generations_by_pk: null })
    },
  )

  it('leaves out a version it cannot name rather than sending null', async () => {
    app.services.submitGeneration(unknown, {
      operation: 'leonardo.createGeneration',
      prompt: 'a',
      modelId: '7b592283-e8a7-4c5a-9ba6-d18c31f258b9',
    })
    const answer = await json(call('GET', `/generations/${unknown}`))
    expect(answer).not.toHaveProperty('generations_by_pk.sdVersion')
    expect(answer).toHaveProperty('generations_by_pk.generated_images', [])
  })
})

describe('GET /generations/user/{userId}', () => {
  it.each([
    ['limit=x', 'validation-failed'],
    ['limit=-1', 'validation-failed'],
    ['offset=1.5', 'validation-failed'],
    ['limit=101', 'unexpected'],
  ])('refuses ?%s', async (query, code) => {
    const response = await call('GET', `/generations/user/${unknown}?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code })
  })

  it('decodes the user id and has nothing of anybody else', async () => {
    const response = await call('GET', '/generations/user/u%2F1?limit=10&offset=0')
    expect(await response.json()).toEqual({ generations: [] })
  })
})

describe('POST /prompt', () => {
  const written = (prompt: string) => ({
    promptGeneration: { prompt, apiCreditCost: 0, cost: { amount: '0', unit: 'DOLLARS' } },
  })

  it('makes one up without a body or a content type', async () => {
    const headers = { authorization: 'Bearer any' }
    const response = await fetch(`${app.url}${base}/prompt/random`, { method: 'POST', headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.json()).toEqual(written('a paper boat on a lake'))
  })

  it.each<[object, string]>([
    [{}, 'x, , oil painting'],
    [{ promptInstructions: null, isVideo: null }, 'x, , oil painting'],
    [{ promptInstructions: 'darker', isVideo: true }, 'x, darker, oil painting'],
  ])('improves one, with %j', async (more, expected) => {
    const answer = await json(call('POST', '/prompt/improve', { prompt: 'x', ...more }))
    expect(answer).toEqual(written(expected))
  })

  const at = (field: string) => `$.selectionSet.promptGeneration.args.arg1.${field}`
  it.each<[unknown, object]>([
    [
      undefined,
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      { prompt: null },
      refusal('expecting a value for non-nullable variable: "prompt"', 'validation-failed'),
    ],
    [
      { prompt: 'x'.repeat(201) },
      refusal('Prompt is too long, please keep it under 200 characters', 'unexpected'),
    ],
    [{ prompt: ' ' }, refusal('prompt must not be empty', 'unexpected')],
    [
      { prompt: 'x', isVideo: 'no' },
      refusal(
        "expected a boolean for type 'Boolean', but found a string",
        'validation-failed',
        at('isVideo'),
      ),
    ],
    [{ prompt: 'x', style: 1 }, refusal('Unexpected variable style', 'bad-request')],
  ])('refuses %j', async (body, expected) => {
    const response = await call('POST', '/prompt/improve', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual(expected)
  })

  it('takes 200 characters', async () => {
    const response = await call('POST', '/prompt/improve', { prompt: 'x'.repeat(200) })
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })
})

describe('DELETE', () => {
  it.each(['/generations', '/init-image'])(
    '%s takes a JSON content type without a body',
    async (path) => {
      const response = await call('DELETE', `${path}/${unknown}`)
      expect(response.status).toBe(200)
      const key = path === '/generations' ? 'delete_generations_by_pk' : 'delete_init_images_by_pk'
      expect(await response.json()).toEqual({ [key]: null })
    },
  )
})

describe('access', () => {
  it('needs a key, in any case of the scheme, and says so in Leonardo’s words', async () => {
    for (const authorization of ['', 'Basic eDp4', 'Bearer', 'Bearer ']) {
      const response = await call('GET', '/me', undefined, { authorization })
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual(
        refusal('Authentication hook unauthorized this request', 'access-denied'),
      )
    }
    const response = await call('GET', '/me', undefined, { authorization: 'bearer abc' })
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  it('answers what it does not have in its own shape', async () => {
    const missing = await call('GET', '/prompt/worst')
    expect(missing.status).toBe(404)
    expect(await missing.json()).toMatchObject({ code: 'not-found', path: '$' })
    const method = await call('PUT', '/me')
    expect(method.status).toBe(405)
    expect(await method.json()).toMatchObject({ code: 'bad-request' })
  })

  it('lets a page of the web in only with the configured token', async () => {
    const origin = 'https://app.example'
    const open = await call('GET', '/me', undefined, { origin })
    expect(open.status).toBe(401)
    expect(open.headers.get('access-control-allow-origin')).toBe(origin)
    await open.body?.cancel()

    const closed = await startTestApp({ apiToken: 'correct-horse' })
    const get = (authorization: string) =>
      fetch(`${closed.url}${base}/me`, { headers: { origin, authorization } })
    const right = await get('Bearer correct-horse')
    expect(right.status).toBe(200)
    expect(right.headers.get('access-control-allow-origin')).toBe(origin)
    expect(right.headers.get('vary')).toContain('Origin')
    await right.body?.cancel()
    const wrong = await get('Bearer any')
    expect(wrong.status).toBe(401)
    await wrong.body?.cancel()
    await closed.close()
  })
})
