import { expect, it, onTestFinished } from 'vitest'
import { createExchange } from '#server/outbound/exchange/create-exchange.ts'
import { jobOf, preparedOf, remoteEngineCases } from '#server/testing/remote/remote-engine.cases.ts'
import { startTestApp } from '#server/testing/test-app.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'
import { connectLeonardo } from './connect-leonardo.ts'

const request = {
  operation: 'leonardo.createGeneration',
  prompt: 'a paper boat on a wet street',
  modelId: 'b24e16ff-06e3-43eb-8d33-4416c2d75876',
  num_images: 2,
  guidance_scale: 7.5,
  negative_prompt: null,
} as const
const never = new AbortController().signal

/** Another Gesso plays the service. */
async function open() {
  const studio = await startTestStudio()
  const app = await startTestApp({ services: studio.services })
  onTestFinished(() => app.close())
  const service = connectLeonardo({
    id: 'leonardo',
    exchange: createExchange(),
    baseUrl: `${app.url}/api/rest/v1`,
    key: () => 'any-key',
    clock: { now: Date.now },
  })
  const creates = () => studio.services.listGenerations({ limit: 100, offset: 0 }).generations
  async function finish() {
    const run = await studio.engine.begun(0)
    for (const index of run.job.wanted) await run.deliver(index)
    run.finish()
    await studio.announced('generation.completed')
  }
  return { studio, service, finish, creates }
}

remoteEngineCases(async () => {
  const { service, finish, creates } = await open()
  return { engine: service.engine, request, finish, creates: () => creates().length }
})

it('brings along what a request refers to, each picture once, under the service’s ids', async () => {
  const { service, creates } = await open()
  const picture = await makeTestPicture()
  const read: string[] = []
  const job = jobOf(
    {
      ...request,
      init_generation_image_id: 'ours',
      init_strength: 0.4,
      controlnets: [
        { initImageId: 'guide', initImageType: 'UPLOADED', preprocessorId: 67, weight: 0.5 },
        { initImageId: 'guide', initImageType: 'UPLOADED', preprocessorId: 100, weight: 0.5 },
      ],
    },
    {
      async readInput(ref) {
        read.push(ref.kind === 'address' ? ref.field : `${ref.kind}/${ref.id}`)
        return picture.bytes
      },
    },
  )
  const prepared = await preparedOf(service.engine, job)
  expect(read).toEqual(['image/ours', 'upload/guide'])
  const sent = await service.engine.send(prepared, never)
  expect(sent).toMatchObject({ kind: 'accepted', charge: { unit: 'dollars', micros: 0 } })
  const [made] = creates()
  expect(made?.seed).toBe(4711)
  const taken = made?.request
  if (taken?.operation !== 'leonardo.createGeneration') throw new Error('It is of another kind.')
  expect(taken).not.toHaveProperty('init_generation_image_id')
  expect(taken).toMatchObject({ guidance_scale: 7.5, negative_prompt: null, init_strength: 0.4 })
  const [first, second] = taken.controlnets ?? []
  expect(first?.initImageId).toBe(second?.initImageId)
  expect(new Set([taken.init_image_id, first?.initImageId, 'ours', 'guide']).size).toBe(4)
})

it('tells of the account, its models, what a job costs and what was made before', async () => {
  const { service, studio, finish } = await open()
  const account = await service.account.facts(never)
  expect(account).toMatchObject({
    kind: 'account',
    account: {
      name: 'studio',
      balance: { unit: 'credits', micros: 0 },
      limits: { concurrency: 10 },
    },
  })
  const models = await service.account.models(never)
  expect(models.kind === 'models' && models.models.length).toBeGreaterThan(15)
  const price = await service.account.price?.({ ...request, width: 1536, height: 1536 }, never)
  expect(price).toEqual({ kind: 'priced', price: { unit: 'credits', micros: 0 } })

  const id = studio.submit({ ...request, width: 640, elements: [{ akUUID: 'a', weight: 0.5 }] })
  await finish()
  const page = await service.history?.page(10, 0, never)
  expect(page).toMatchObject({
    kind: 'page',
    taken: 1,
    past: [
      {
        upstreamId: id,
        status: 'complete',
        createdAt: studio.clock.now(),
        request: { prompt: request.prompt, width: 640, num_images: 2, guidance_scale: 7.5 },
      },
    ],
  })
  const removed = await service.engine.remove?.(id, never)
  expect(removed).toEqual({ kind: 'removed' })
  expect(await service.history?.page(10, 0, never)).toMatchObject({ taken: 0 })
})
