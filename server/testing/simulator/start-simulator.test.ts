import { Leonardo } from '@leonardo-ai/sdk'
import sharp from 'sharp'
import Together from 'together-ai'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  createGenerationAnswerSchema,
  getGenerationByIdAnswerSchema,
} from '#contract/leonardo/calls/generations.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from './start-simulator.ts'

let simulator: Simulator
async function start(options: SimulatorOptions = {}) {
  const started = await startSimulator(options)
  onTestFinished(started.close)
  return started
}
beforeEach(async () => {
  simulator = await start()
})

const ask = (path: string, body?: unknown, init: RequestInit = {}) =>
  fetch(`${simulator.urls.leonardo}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${simulator.key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...init,
  })
const request = { prompt: 'a boat', width: 512, height: 512, num_images: 2, seed: 7 }

async function create(body: object = request): Promise<string> {
  const answer = createGenerationAnswerSchema.parse(await (await ask('/generations', body)).json())
  return answer.sdGenerationJob?.generationId ?? ''
}
async function look(id: string) {
  const answer = await (await ask(`/generations/${id}`)).json()
  return getGenerationByIdAnswerSchema.parse(answer).generations_by_pk
}

describe('as Leonardo', () => {
  it('is what the official SDK takes it for', async () => {
    const sdk = new Leonardo({ bearerAuth: simulator.key, serverURL: simulator.urls.leonardo })
    const made = await sdk.image.createGeneration({ prompt: 'a boat', width: 512, height: 512 })
    const job = made.object?.sdGenerationJob
    const [charge] = simulator.till.charges
    expect(job?.cost).toEqual({
      amount: String((charge?.amount.micros ?? 0) / 1e6),
      unit: 'CREDITS',
    })
    const id = job?.generationId ?? ''
    await sdk.image.getGenerationById(id)
    const done = (await sdk.image.getGenerationById(id)).object?.generationsByPk
    expect(done).toMatchObject({ id, status: 'COMPLETE', prompt: 'a boat' })
    expect(done?.generatedImages).toHaveLength(4)
    const account = (await sdk.user.getUserSelf()).object?.userDetails?.[0]
    const listed = await sdk.image.getGenerationsByUserId(account?.user?.id ?? '')
    expect(listed.object?.generations?.map((one) => one.id)).toEqual([id])
    const models = await sdk.models.listPlatformModels()
    expect(models.object?.customModels?.length).toBeGreaterThan(5)
    await sdk.image.deleteGenerationById(id)
    expect((await sdk.image.getGenerationById(id)).object?.generationsByPk).toBeNull()
  })

  it('prices a job as it charges for it', async () => {
    const facts = { imageWidth: 512, imageHeight: 512, numImages: 2 }
    const answer = await ask('/pricing-calculator', {
      service: 'IMAGE_GENERATION',
      serviceParams: { IMAGE_GENERATION: facts },
    })
    await create()
    expect(await answer.json()).toEqual({
      calculateProductionApiServiceCost: {
        cost: simulator.till.total('leonardo', 'credits') / 1_000_000,
      },
    })
  })

  it('refuses a wrong key, an unknown field and a wrong size, and charges nothing', async () => {
    const wrong = { headers: { authorization: 'Bearer other' } }
    expect((await ask('/generations', request, wrong)).status).toBe(401)
    for (const fault of [{ num_image: 1 }, { width: 33 }, { prompt: '' }, { prompt: 7 }])
      expect((await ask('/generations', { ...request, ...fault })).status).toBe(400)
    expect(simulator.till.charges).toEqual([])
  })

  it('gives addresses that can be ended, of pictures of the size asked for', async () => {
    const id = await create()
    expect(await look(id)).toMatchObject({ status: 'PENDING', generated_images: [], seed: 7 })
    const first = (await look(id))?.generated_images?.[1]?.url ?? ''
    const got = await fetch(first)
    const facts = await sharp(await got.arrayBuffer()).metadata()
    expect([got.status, facts.width, facts.height]).toEqual([200, 512, 512])
    expect((await fetch(first, { headers: { authorization: 'Bearer x' } })).status).toBe(400)
    simulator.host.endAddresses()
    expect((await fetch(first)).status).toBe(403)
    const fresh = (await look(id))?.generated_images?.[1]?.url ?? ''
    expect((await fetch(fresh)).status).toBe(200)
  })

  it('takes an upload by its form and by nothing else', async () => {
    const reserved = await (await ask('/init-image', { extension: 'png' })).json()
    const { id, url, fields } = reserved.uploadInitImage
    const form = (order: readonly string[]) => {
      const data = new FormData()
      for (const name of order) {
        if (name === 'file') data.append(name, new Blob(['picture']))
        else data.append(name, JSON.parse(fields)[name])
      }
      return data
    }
    const body = { ...request, init_image_id: id, init_strength: 0.5 }
    expect((await ask('/generations', body)).status).toBe(400)
    const tries: [string[], Record<string, string>, number][] = [
      [['file', 'key'], {}, 403],
      [['key', 'file'], { authorization: 'Bearer x' }, 403],
      [['key', 'Content-Type', 'file'], {}, 204],
    ]
    for (const [order, headers, status] of tries)
      expect((await fetch(url, { method: 'POST', body: form(order), headers })).status).toBe(status)
    expect((await ask('/generations', body)).status).toBe(200)
  })

  it('gives back what it charged for a job that fails', async () => {
    const id = await create()
    expect(simulator.till.total('leonardo')).toBeGreaterThan(0)
    simulator.leonardo.end(id, 'FAILED')
    expect((await look(id))?.status).toBe('FAILED')
    expect(simulator.till.total('leonardo')).toBe(0)
  })

  it('notices who is too quick, too many at once, or back before the time', async () => {
    let now = 1_000_000
    simulator = await start({ now: () => now, limits: { createsPerMinute: 3, concurrency: 2 } })
    await create()
    await create()
    expect(simulator.watch.violations).toEqual([])
    await create()
    expect(simulator.watch.violations).toEqual(['leonardo: 3 jobs at once'])
    expect((await ask('/generations', request)).status).toBe(429)
    now += 4_000
    await ask('/generations', request)
    expect(simulator.watch.violations.at(-2)).toBe(
      'leonardo: a create came 1000 ms before it was asked for',
    )
    now += 61_000
    expect((await ask('/generations', request)).status).toBe(200)
  })
})

describe('as Together', () => {
  it('is what the official SDK takes it for', async () => {
    const sdk = new Together({ apiKey: simulator.key, baseURL: simulator.urls.together })
    const asked = { model: 'black-forest-labs/FLUX.1-schnell', prompt: 'a boat', n: 2 } as const
    const made = await sdk.images.generate({ ...asked, width: 256, height: 256 })
    const [, second] = made.data
    expect(made.data).toHaveLength(2)
    const url = second && 'url' in second ? (second.url ?? '') : ''
    const facts = await sharp(await (await fetch(url)).arrayBuffer()).metadata()
    expect([facts.width, facts.format]).toEqual([256, 'jpeg'])
    expect(simulator.till.total('together', 'dollars')).toBe(6_000)
    const inside = await sdk.images.generate({ ...asked, response_format: 'base64' })
    expect(inside.data[0]).toMatchObject({ type: 'b64_json' })
    expect((await sdk.models.list()).length).toBeGreaterThan(3)
  })

  it('charges anew for each repetition: nothing here knows one create from another', async () => {
    simulator.faults.arm({ kind: 'reset without a word', moment: 'after', step: 'create' })
    const sdk = new Together({ apiKey: simulator.key, baseURL: simulator.urls.together })
    await sdk.images.generate({ model: 'black-forest-labs/FLUX.1-schnell', prompt: 'a boat' })
    expect(simulator.till.charges).toHaveLength(2)
  })
})

describe('with faults', () => {
  const attempt = async () => {
    try {
      const response = await ask('/generations', request)
      return [response.status, await response.text()] as const
    } catch {
      return null
    }
  }

  it('takes the money before or after things go wrong, as it is told', async () => {
    simulator.faults.arm({ kind: 'cut in the body', moment: 'before', step: 'create' })
    expect(await attempt()).toBeNull()
    expect(simulator.till.charges).toHaveLength(0)
    simulator.faults.arm({ kind: 'cut in the body', moment: 'after', step: 'create', times: 2 })
    expect(await attempt()).toBeNull()
    expect(await attempt()).toBeNull()
    expect(simulator.till.charges).toHaveLength(2)
    expect((await attempt())?.[0]).toBe(200)
    expect(simulator.faults.left).toBe(0)
  })

  it('gives back what it took before it refuses', async () => {
    simulator.faults.arm({ kind: '400 by moderation', moment: 'after', step: 'create' })
    expect((await attempt())?.[0]).toBe(400)
    expect([simulator.till.charges.length, simulator.till.total('leonardo')]).toEqual([1, 0])
  })

  it('spares the requests it is not meant for', async () => {
    simulator.faults.arm({ kind: '500', moment: 'before', step: 'look' })
    const id = await create()
    expect((await ask(`/generations/${id}`)).status).toBe(500)
    expect((await look(id))?.status).toBe('PENDING')
  })

  it('refuses connections while it is shut, and is back at the same address', async () => {
    await simulator.shut()
    expect(await attempt()).toBeNull()
    expect(simulator.heard).toEqual([])
    await simulator.reopen()
    expect((await attempt())?.[0]).toBe(200)
    simulator.faults.arm({ kind: 'reset without a word', moment: 'connect' })
    expect(await attempt()).toBeNull()
    expect((await attempt())?.[0]).toBe(200)
  })
})
