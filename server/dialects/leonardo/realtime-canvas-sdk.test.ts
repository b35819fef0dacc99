import { Leonardo as Leonardo421 } from '@leonardo-ai/sdk'
import { Leonardo as Leonardo46 } from 'leonardo-sdk-4.6.0'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { realtimeAnswerSchema } from '#contract/leonardo/calls/realtime-canvas.ts'
import { dataUrl } from '#server/http/data-url.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

let app: TestApp
let studio: TestStudio
let drawing: string
beforeEach(async () => {
  studio = await startTestStudio()
  app = await startTestApp({ services: studio.services })
  onTestFinished(() => app.close())
  drawing = dataUrl(await makeTestPicture({ width: 64, height: 64 }))
})

const options = () => ({ bearerAuth: 'any-key', serverURL: `${app.url}/api/rest/v1` })

/** The calls that both releases have, as a caller without types makes them. */
const callsOf = (sdk: Leonardo421['realtimeCanvas'] | Leonardo46['generation']) => ({
  draw: async (input: object) => (await sdk.createLCMGeneration(input as never)).object,
  refine: async (input: object) => (await sdk.performInstantRefine(input as never)).object,
  inpaint: async (input: object) => (await sdk.performInpaintingLCM(input as never)).object,
  upscale: async (input: object) => (await sdk.performAlchemyUpscaleLCM(input as never)).object,
})

const releases = [
  { release: '4.21.3', connect: () => callsOf(new Leonardo421(options()).realtimeCanvas) },
  { release: '4.6.0', connect: () => callsOf(new Leonardo46(options()).generation) },
]

describe.each(releases)('the realtime canvas by SDK $release', ({ connect }) => {
  const words = { prompt: 'a house and a sun', requestTimestamp: '17', seed: 9_999_999_998 }

  it('draws, refines and inpaints: one picture each, and the timestamp back', async () => {
    const sdk = connect()
    const body = { ...words, imageDataUrl: drawing }
    const answers = [
      await sdk.draw({ ...body, style: 'DIGITAL_ART', strength: 0.4 }),
      await sdk.refine(body),
      await sdk.inpaint({ ...body, maskDataUrl: drawing }),
    ]
    for (const answer of answers) {
      const job = answer?.lcmGenerationJob
      expect(job?.imageDataUrl).toEqual([dataUrl(studio.picture)])
      expect(job?.requestTimestamp).toBe('17')
    }
    expect(studio.engine.drawings.map(({ way }) => way.kind)).toEqual(['draw', 'refine', 'inpaint'])
    expect(studio.engine.drawings[0]).toMatchObject({
      style: 'DIGITAL_ART',
      strength: 0.4,
      width: 512,
      height: 512,
      seed: 9_999_999_998,
    })
    expect(studio.services.listGenerations({ limit: 10, offset: 0 }).total).toBe(0)
  })

  it('lands an upscale in the gallery, under the ids it answers', async () => {
    const answer = await connect().upscale({
      ...words,
      imageDataUrl: drawing,
      refineCreative: true,
      refineStrength: 0.6,
    })
    const job = answer?.lcmGenerationJob
    const generation = studio.services.getGeneration(job?.generationId?.[0] ?? '')
    expect(generation).toMatchObject({ status: 'complete', seed: 9_999_999_998 })
    expect(generation?.images[0]?.id).toBe(job?.generatedImageId)
    expect(job?.variationId).toHaveLength(1)
    expect(studio.engine.drawings[0]?.way).toEqual({ kind: 'upscale', kept: 0.6, smooth: true })
  })
})

async function post(path: string, body: object): Promise<Response> {
  return fetch(`${app.url}/api/rest/v1${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

describe('what is refused', () => {
  const asked = () => ({ prompt: 'a house', imageDataUrl: drawing })

  it.each([
    [{ strength: 0.05 }, 'strength must be a number from 0.1 to 1; got 0.05'],
    [{ guidance: 21 }, 'guidance must be a number from 0.5 to 20; got 21'],
    [{ steps: 3 }, 'steps must be a whole number from 4 to 16; got 3'],
    [{ width: 768 }, 'invalid dimensions'],
    [{ imageDataUrl: 'data:image/svg+xml;base64,AAAA' }, /^imageDataUrl must begin with data:/],
    [{ imageDataUrl: 'data:image/png;base64,AAAA' }, /^imageDataUrl does not hold what it says/],
    [{ imageDataUrl: 'https://example.com/a.png' }, /^imageDataUrl must begin with data:/],
  ])('%j', async (change, words) => {
    const response = await post('/generations-lcm', { ...asked(), ...change })
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: string }
    if (typeof words === 'string') expect(error).toBe(words)
    else expect(error).toMatch(words)
    expect(studio.engine.drawings).toEqual([])
  })

  it('a picture that ends in the middle, and a mask of another size', async () => {
    const whole = await makeTestPicture({ width: 200, height: 200 })
    const half = { ...whole, bytes: whole.bytes.slice(0, whole.bytes.length / 2) }
    const broken = await post('/generations-lcm', { ...asked(), imageDataUrl: dataUrl(half) })
    expect(await broken.json()).toMatchObject({
      error: 'imageDataUrl must be a whole PNG, JPEG, WebP or GIF picture.',
    })
    const odd = await post('/lcm-inpainting', { ...asked(), maskDataUrl: dataUrl(whole) })
    expect(await odd.json()).toMatchObject({
      error: 'maskDataUrl must be as large as the picture, 64 x 64 px; got 200 x 200 px.',
    })
  })

  it('what is missing, and what nobody knows', async () => {
    const bare = await post('/lcm-inpainting', asked())
    expect(await bare.json()).toMatchObject({
      error: 'expecting a value for non-nullable variable: "maskDataUrl"',
    })
    const more = await post('/generations-lcm', { ...asked(), num_images: 1 })
    expect(await more.json()).toMatchObject({ error: 'Unexpected variable num_images' })
  })
})

it('answers as the contract says', async () => {
  const response = await post('/lcm-upscale', { prompt: 'a house', imageDataUrl: drawing })
  expect(realtimeAnswerSchema.safeParse(await response.json()).success).toBe(true)
})

it('takes the base and the mask of a canvas job by presigned forms', async () => {
  const sdk = new Leonardo421(options())
  const { object } = await sdk.initImages.uploadCanvasInitImage({
    initExtension: 'jpg',
    maskExtension: 'jpg',
  })
  const { initImageId, initUrl, initFields, maskImageId, maskUrl, maskFields } =
    object?.uploadCanvasInitImage ?? {}
  for (const [url, fields] of [
    [initUrl, initFields],
    [maskUrl, maskFields],
  ]) {
    const form = new FormData()
    for (const [name, value] of Object.entries(
      JSON.parse(fields ?? '{}') as Record<string, string>,
    )) {
      form.append(name, value)
    }
    form.append('file', new Blob([new Uint8Array(studio.picture.bytes)]), 'picture.jpg')
    expect((await fetch(url ?? '', { method: 'POST', body: form })).status).toBe(204)
  }
  const request: object = {
    prompt: 'a boat',
    modelId: null,
    alchemy: false,
    presetStyle: null,
    numImages: 1,
    canvasRequest: true,
    canvasRequestType: 'INPAINT',
    canvasInitId: initImageId,
    canvasMaskId: maskImageId,
  }
  const created = await sdk.image.createGeneration(request)
  expect(created.object?.sdGenerationJob?.generationId).toBeTypeOf('string')
})
