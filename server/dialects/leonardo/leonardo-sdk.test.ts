import { Leonardo as Leonardo421 } from '@leonardo-ai/sdk'
import { Leonardo as Leonardo46 } from 'leonardo-sdk-4.6.0'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

let app: TestApp
let studio: TestStudio
beforeEach(async () => {
  studio = await startTestStudio()
  const { services } = studio
  app = await startTestApp({ services })
  onTestFinished(() => app.close())
})

/** Sends a form as the SDK's users do: what `fields` says first, the file last. */
async function sendForm(url = '', fields = '', bytes = studio.picture.bytes): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(JSON.parse(fields) as Record<string, string>)) {
    form.append(name, value)
  }
  form.append('file', new Blob([new Uint8Array(bytes)]), 'picture.jpg')
  return fetch(url, { method: 'POST', body: form })
}

const serverURL = () => `${app.url}/api/rest/v1`

/** The calls that both releases have, by the names each gives them. */
const releases = [
  {
    release: '4.21.3',
    connect(bearerAuth = 'any-key') {
      const sdk = new Leonardo421({ bearerAuth, serverURL: serverURL() })
      return {
        create: (input: object) => sdk.image.createGeneration(input),
        get: async (id: string) => (await sdk.image.getGenerationById(id)).object,
        list: async (user: string, limit?: number, offset?: number) =>
          (await sdk.image.getGenerationsByUserId(user, limit, offset)).object,
        remove: async (id: string) => (await sdk.image.deleteGenerationById(id)).object,
        me: async () => (await sdk.user.getUserSelf()).object,
        models: async () => (await sdk.models.listPlatformModels()).object,
        reserve: async (extension: string) =>
          (await sdk.initImages.uploadInitImage({ extension })).object,
        getInit: async (id: string) => (await sdk.initImages.getInitImageById(id)).object,
        removeInit: async (id: string) => (await sdk.initImages.deleteInitImageById(id)).object,
        random: async () => (await sdk.prompt.promptRandom()).object,
        improve: async (prompt: string) => (await sdk.prompt.promptImprove({ prompt })).object,
      }
    },
    defaults: { count: 4, width: 1024, height: 768, presetStyle: 'DYNAMIC' },
    sdVersion: 'SDXL_LIGHTNING',
    prompt: 'A majestic cat in the snow',
  },
  {
    release: '4.6.0',
    connect(bearerAuth = 'any-key') {
      const sdk = new Leonardo46({ bearerAuth, serverURL: serverURL() })
      return {
        create: (input: object) => sdk.generation.createGeneration(input),
        get: async (id: string) => (await sdk.generation.getGenerationById(id)).object,
        list: async (user: string, limit?: number, offset?: number) =>
          (await sdk.generation.getGenerationsByUserId(user, limit, offset)).object,
        remove: async (id: string) => (await sdk.generation.deleteGenerationById(id)).object,
        me: async () => (await sdk.user.getUserSelf()).object,
        models: async () => (await sdk.model.listPlatformModels()).object,
        reserve: async (extension: string) =>
          (await sdk.initImage.uploadInitImage({ extension })).object,
        getInit: async (id: string) => (await sdk.initImage.getInitImageById(id)).object,
        removeInit: async (id: string) => (await sdk.initImage.deleteInitImageById(id)).object,
        random: async () => (await sdk.prompt.promptRandom()).object,
        improve: async (prompt: string) => (await sdk.prompt.promptImprove({ prompt })).object,
      }
    },
    defaults: { count: 4, width: 512, height: 512, presetStyle: null },
    sdVersion: 'v2',
    prompt: 'An oil painting of a cat',
  },
]

describe.each(releases)('SDK $release', ({ connect, defaults, sdVersion, prompt }) => {
  it('makes, polls, lists and deletes a generation from nothing but its own defaults', async () => {
    const sdk = connect()
    const created = await sdk.create({})
    const id = created.object?.sdGenerationJob?.generationId ?? ''
    expect(created.object?.sdGenerationJob).toMatchObject({ apiCreditCost: 0 })

    const pending = (await sdk.get(id))?.generationsByPk
    expect(pending).toMatchObject({
      id,
      status: 'PENDING',
      prompt,
      imageWidth: defaults.width,
      imageHeight: defaults.height,
      presetStyle: defaults.presetStyle,
      sdVersion,
      generatedImages: [],
      generationElements: [],
    })

    const run = await studio.engine.begun(0)
    await run.deliver(0)
    const halfway = (await sdk.get(id))?.generationsByPk
    expect(halfway).toMatchObject({ status: 'PENDING', generatedImages: [] })

    for (const index of run.job.wanted.slice(1)) await run.deliver(index)
    run.finish()
    await studio.announced('generation.completed')
    const complete = (await sdk.get(id))?.generationsByPk
    expect(complete?.status).toBe('COMPLETE')
    expect(complete?.generatedImages).toHaveLength(defaults.count)
    expect(complete?.seed).toBeTypeOf('number')
    for (const image of complete?.generatedImages ?? []) {
      const picture = await fetch(image.url ?? '')
      expect(picture.headers.get('content-type')).toBe(studio.picture.type)
      expect(Buffer.from(await picture.arrayBuffer())).toEqual(Buffer.from(studio.picture.bytes))
    }

    const user = (await sdk.me())?.userDetails?.[0]?.user?.id ?? ''
    expect((await sdk.list(user))?.generations).toMatchObject([{ id, status: 'COMPLETE' }])
    expect((await sdk.list('somebody/else'))?.generations).toEqual([])

    expect((await sdk.remove(id))?.deleteGenerationsByPk).toEqual({ id })
    expect((await sdk.remove(id))?.deleteGenerationsByPk ?? null).toBeNull()
    expect((await sdk.get(id))?.generationsByPk ?? null).toBeNull()
    expect((await sdk.list(user))?.generations).toEqual([])
    const gone = await fetch(complete?.generatedImages?.[0]?.url ?? '')
    expect(gone.status).toBe(404)
    await gone.body?.cancel()
  })

  it('pages through many generations without skipping any', async () => {
    const sdk = connect()
    const ids = Array.from({ length: 25 }, () => studio.submit({ num_images: 1 })).toReversed()
    const user = (await sdk.me())?.userDetails?.[0]?.user?.id ?? ''
    const seen: (string | null | undefined)[] = []
    for (let offset = 0; seen.length === offset; offset += 10) {
      const page = (await sdk.list(user, 10, offset))?.generations ?? []
      seen.push(...page.map(({ id }) => id))
    }
    expect(seen).toEqual(ids)
    const [first] = (await sdk.list(user))?.generations ?? []
    expect(first?.id).toBe(ids[0])
  })

  it('tells everything it was asked for, and a failure as FAILED', async () => {
    const sdk = connect()
    const created = await sdk.create({
      prompt: 'a paper boat',
      negativePrompt: 'rain',
      modelId: 'aa77f04e-3eec-4034-9c07-d0f619684628',
      width: 640,
      height: 832,
      numImages: 1,
      numInferenceSteps: 30,
      guidanceScale: 9,
      seed: 9_999_999_998,
      presetStyle: 'CINEMATIC',
      scheduler: 'KLMS',
      alchemy: true,
      photoReal: true,
      photoRealVersion: 'v2',
      public: true,
      elements: [{ akUUID: '2d6a4f08-7b1e-4c93-8e52-1f9b0c7d3e64', weight: 0.8 }],
    })
    const id = created.object?.sdGenerationJob?.generationId ?? ''
    const run = await studio.engine.begun(0)
    run.fail(new Error('the paint ran out'))
    await studio.announced('generation.failed')
    studio.reports.length = 0
    expect((await sdk.get(id))?.generationsByPk).toMatchObject({
      status: 'FAILED',
      prompt: 'a paper boat',
      negativePrompt: 'rain',
      modelId: 'aa77f04e-3eec-4034-9c07-d0f619684628',
      imageWidth: 640,
      imageHeight: 832,
      inferenceSteps: 30,
      guidanceScale: 9,
      seed: 9_999_999_998,
      presetStyle: 'CINEMATIC',
      scheduler: 'KLMS',
      sdVersion: 'SDXL_0_9',
      photoReal: true,
      public: true,
      generatedImages: [],
      generationElements: [
        { weightApplied: 0.8, lora: { akUUID: '2d6a4f08-7b1e-4c93-8e52-1f9b0c7d3e64' } },
      ],
    })
  })

  it('uploads an init image, uses it and deletes it', async () => {
    const sdk = connect()
    const reserved = (await sdk.reserve('jpg'))?.uploadInitImage
    const id = reserved?.id ?? ''
    expect((await sdk.getInit(id))?.initImagesByPk ?? null).toBeNull()
    const sent = await sendForm(reserved?.url ?? '', reserved?.fields ?? '')
    expect(sent.status).toBe(204)
    expect(await sent.text()).toBe('')

    const kept = (await sdk.getInit(id))?.initImagesByPk
    expect(kept).toMatchObject({ id })
    const picture = await fetch(kept?.url ?? '')
    expect(picture.headers.get('content-type')).toMatch(/^image\//)
    await picture.body?.cancel()

    const created = await sdk.create({ prompt: 'a boat', initImageId: id, initStrength: 0.4 })
    expect(created.object?.sdGenerationJob?.generationId).toBeTypeOf('string')

    expect((await sdk.removeInit(id))?.deleteInitImagesByPk).toEqual({ id })
    expect((await sdk.removeInit(id))?.deleteInitImagesByPk ?? null).toBeNull()
    await expect(sdk.create({ initImageId: id })).rejects.toMatchObject({ statusCode: 400 })
  })

  it('lists every model this server takes requests for, and each is taken', async () => {
    const sdk = connect()
    const models = (await sdk.models())?.customModels ?? []
    expect(models.length).toBeGreaterThanOrEqual(18)
    for (const { id, name, description } of models) {
      expect(name).toBeTypeOf('string')
      expect(description).toBeTypeOf('string')
      const created = await sdk.create({
        modelId: id,
        prompt: 'a boat',
        numImages: 1,
      })
      expect(created.object?.sdGenerationJob?.generationId, name).toBeTypeOf('string')
    }
  })

  it('writes prompts', async () => {
    const sdk = connect()
    const random = (await sdk.random())?.promptGeneration
    expect(random).toMatchObject({ apiCreditCost: 0 })
    expect(random?.prompt?.length).toBeGreaterThan(20)
    const improved = (await sdk.improve('a paper boat'))?.promptGeneration
    expect(improved).toMatchObject({ apiCreditCost: 0 })
    expect(improved?.prompt).toMatch(/^a paper boat, .+/)
    await expect(sdk.improve('x'.repeat(201))).rejects.toMatchObject({ statusCode: 400 })
  })

  it('raises what the service would raise', async () => {
    const sdk = connect()
    await expect(sdk.create({ width: 33 })).rejects.toMatchObject({
      statusCode: 400,
      body: JSON.stringify({ error: 'invalid dimensions', path: '$', code: 'unexpected' }),
    })
    await expect(connect('').create({})).rejects.toMatchObject({ statusCode: 401 })
  })
})
