import { expect, it, onTestFinished } from 'vitest'
import { pictureCount } from '#contract/studio/request-facts.ts'
import { createExchange } from '#server/outbound/exchange/create-exchange.ts'
import { jobOf, preparedOf, remoteEngineCases } from '#server/testing/remote/remote-engine.cases.ts'
import { startTestApp } from '#server/testing/test-app.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'
import { connectTogether } from './connect-together.ts'

const request = {
  operation: 'together.generateImages',
  model: 'black-forest-labs/FLUX.1-schnell',
  prompt: 'a paper boat on a wet street',
  n: 2,
} as const
const never = new AbortController().signal

/** Another Gesso plays the service. */
async function open() {
  const studio = await startTestStudio({ automatic: true })
  const app = await startTestApp({ services: studio.services })
  onTestFinished(() => app.close())
  const service = connectTogether({
    id: 'together',
    kind: 'together',
    exchange: createExchange(),
    baseUrl: `${app.url}/v1`,
    key: () => 'any-key',
    clock: { now: Date.now },
  })
  const made = () => studio.services.listGenerations({ limit: 100, offset: 0 }).generations
  return { studio, service, made }
}

remoteEngineCases(async () => {
  const { service, made } = await open()
  const finish = async () => undefined
  return { engine: service.engine, request, finish, creates: () => made().length }
})

it('sends pictures of ours inside the request, and answers in base64 as they are', async () => {
  const { studio, service, made } = await open()
  const picture = await makeTestPicture()
  const asked = { ...request, response_format: 'b64_json', image_url: 'gesso:upload/u' } as const
  const job = jobOf(asked, { readInput: async () => picture.bytes })
  const sent = await service.engine.send(await preparedOf(service.engine, job), never)
  if (sent.kind !== 'done') throw new Error(`It is ${sent.kind}.`)
  expect(sent.pictures).toHaveLength(pictureCount(asked))
  for (const one of sent.pictures) {
    expect('bytes' in one && Buffer.from(one.bytes)).toEqual(Buffer.from(studio.picture.bytes))
  }
  const [stored] = made()
  expect(stored?.request).toMatchObject({ response_format: 'base64', seed: 4711 })
  expect(JSON.stringify(stored?.request)).toContain('"image_url":"gesso:upload/')
})

it('lists its models, which is also how a key is tried', async () => {
  const { service } = await open()
  const models = await service.account.models(never)
  expect(models.kind === 'models' && models.models[0]).toMatchObject({ isCustom: false })
  expect(await service.account.facts(never)).toMatchObject({ kind: 'account' })
})
