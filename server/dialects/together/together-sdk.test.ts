import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import Together, {
  APIConnectionTimeoutError,
  BadRequestError,
  InternalServerError,
} from 'together-ai'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { togetherModels } from '#contract/together/models.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

const model = 'black-forest-labs/FLUX.1-schnell'
const source = await makeTestPicture()

let app: TestApp
let studio: TestStudio
let fetched: string[]

async function start(automatic: boolean) {
  fetched = []
  const foreign = {
    async fetch(address: string) {
      fetched.push(address)
      return source.bytes
    },
  }
  studio = await startTestStudio({ automatic, foreign, concurrency: 2 })
  const { services } = studio
  app = await startTestApp({ services })
  onTestFinished(() => app.close())
}

const connect = (options: ConstructorParameters<typeof Together>[0] = {}) =>
  new Together({ apiKey: 'any-key', baseURL: `${app.url}/v1`, logLevel: 'off', ...options })

describe('together-ai 0.52.0', () => {
  beforeEach(() => start(true))

  it('makes pictures and answers with addresses that open', async () => {
    const made = await connect().images.generate({ model, prompt: 'a boat', n: 2 })
    expect(made).toMatchObject({ model, object: 'list' })
    expect(made.data.map(({ index, type }) => ({ index, type }))).toEqual([
      { index: 0, type: 'url' },
      { index: 1, type: 'url' },
    ])
    for (const item of made.data) {
      const url = 'url' in item ? item.url : ''
      expect(url.startsWith(`${app.url}/`)).toBe(true)
      const picture = await fetch(url)
      expect(picture.headers.get('content-type')).toBe(studio.picture.type)
      expect(Buffer.from(await picture.arrayBuffer())).toEqual(Buffer.from(studio.picture.bytes))
    }
    expect(studio.services.listImages({ limit: 10, offset: 0 }).total).toBe(2)
    expect(made.id).toBe(studio.engine.runs[0]?.job.generationId)
  })

  it('answers in base64, asked for in either word', async () => {
    const base64 = await connect().images.generate({
      model,
      prompt: 'a boat',
      response_format: 'base64',
    })
    const [item] = base64.data
    expect(item).toMatchObject({ index: 0, type: 'b64_json' })
    const bytes = Buffer.from(item && 'b64_json' in item ? item.b64_json : '', 'base64')
    expect(bytes).toEqual(Buffer.from(studio.picture.bytes))
    const other = { model, prompt: 'a boat', response_format: 'b64_json' }
    const again = await connect().post('/images/generations', { body: other })
    expect(again).toMatchObject({ data: [{ type: 'b64_json', b64_json: item?.b64_json }] })
  })

  it('keeps every field of the request as it was sent', async () => {
    const body = {
      model: 'somebody/a-model-of-their-own',
      prompt: 'a boat',
      steps: 4,
      image_url: 'https://pictures.gesso.dev/a.png',
      seed: 7,
      n: 1,
      height: 512,
      width: 768,
      negative_prompt: 'fog',
      response_format: 'url' as const,
      guidance_scale: 5,
      output_format: 'png' as const,
      image_loras: [{ path: 'https://huggingface.co/a/ink', scale: 0.5 }],
      reference_images: ['https://pictures.gesso.dev/b.png'],
      disable_safety_checker: true,
    }
    await connect().images.generate(body)
    const [run] = studio.engine.runs
    expect(run?.job.request).toEqual({ operation: 'together.generateImages', ...body })
    expect(run?.job.seed).toBe(7)
    expect(fetched).toEqual([body.image_url, ...body.reference_images])
  })

  it('takes a picture inside the request, megabytes of it', async () => {
    const pixels = { width: 1200, height: 900, channels: 3 } as const
    const png = await sharp(randomBytes(1200 * 900 * 3), { raw: pixels })
      .png()
      .toBuffer()
    const image_url = `data:image/png;base64,${png.toString('base64')}`
    expect(image_url.length).toBeGreaterThan(4_000_000)
    await connect().images.generate({ model, prompt: 'a boat', image_url })
    const request = studio.engine.runs[0]?.job.request
    expect(request).toMatchObject({ image_url: expect.stringMatching(/^gesso:upload\//) })
  })

  it('lists the models as an array that can be walked', async () => {
    const ids: string[] = []
    for (const one of await connect().models.list()) ids.push(one.id)
    expect(ids).toEqual(togetherModels.map(({ id }) => id))
    expect(await connect().models.list({ dedicated: true })).toEqual([])
  })

  it('says what is wrong in the error’s own message, and does not try again', async () => {
    const client = connect()
    const wrong = client.images.generate({ model, prompt: 'a boat', steps: 99 })
    await expect(wrong).rejects.toThrow(BadRequestError)
    await expect(wrong).rejects.toThrow('400 steps must be a whole number from 1 to 50')
    const reference = client.images.generate({ model, prompt: 'x', image_url: 'gesso:upload/a' })
    await expect(reference).rejects.toMatchObject({
      status: 400,
      error: { error: { param: 'image_url', type: 'invalid_request_error' } },
    })
    await expect(client.images.generate({ model, prompt: '' })).rejects.toThrow(/prompt/)
    expect(studio.services.listImages({ limit: 10, offset: 0 }).total).toBe(0)
  })
})

describe('a client that waits too little', () => {
  beforeEach(() => start(false))

  async function complete(place: number) {
    const run = await studio.engine.begun(place)
    for (const index of run.job.wanted) await run.deliver(index)
    run.finish()
  }

  /** A client that gives up soon and tries twice more, and says how often it has asked. */
  function impatient(timeout: number) {
    let count = 0
    const waiting = new Map<number, () => void>()
    const client = connect({
      timeout,
      maxRetries: 2,
      fetch: (...args: Parameters<typeof fetch>) => {
        count += 1
        waiting.get(count)?.()
        return fetch(...args)
      },
    })
    const attempts = (wanted: number) =>
      new Promise<void>((resolve) => {
        if (count >= wanted) resolve()
        else waiting.set(wanted, resolve)
      })
    return { client, attempts }
  }

  it('gets, on its next attempt, what its first one began', async () => {
    const { client, attempts } = impatient(200)
    const making = client.images.generate({ model, prompt: 'a boat' })
    await attempts(2)
    const [, made] = await Promise.all([complete(0), making])
    expect(made.data).toHaveLength(1)
    expect(studio.engine.runs).toHaveLength(1)
  })

  it('makes two pictures for two requests that look the same', async () => {
    const { client, attempts } = impatient(500)
    const body = { model, prompt: 'a boat' }
    const making = [client.images.generate(body), client.images.generate(body)]
    await attempts(4)
    const [, , first, second] = await Promise.all([complete(0), complete(1), ...making])
    expect(first?.id).not.toBe(second?.id)
    expect(studio.engine.runs).toHaveLength(2)
  })

  it('loses nothing by giving up', async () => {
    const client = connect({ timeout: 150, maxRetries: 0 })
    await expect(client.images.generate({ model, prompt: 'a boat' })).rejects.toThrow(
      APIConnectionTimeoutError,
    )
    await complete(0)
    await studio.announced('generation.completed')
    expect(studio.services.listImages({ limit: 10, offset: 0 }).total).toBe(1)
  })

  it('is told when nothing comes of it, once', async () => {
    const client = connect()
    const making = client.images.generate({ model, prompt: 'a boat' })
    const run = await studio.engine.begun(0)
    run.fail(new Error('out of paint'))
    await expect(making).rejects.toThrow(InternalServerError)
    studio.reports.length = 0
    const cancelled = client.images.generate({ model, prompt: 'a boat' })
    const { job } = await studio.engine.begun(1)
    await Promise.all([
      expect(cancelled).rejects.toThrow(/cancelled/),
      studio.services.cancelGeneration(job.generationId),
    ])
    expect(studio.engine.runs).toHaveLength(2)
  })
})
