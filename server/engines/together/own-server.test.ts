import { createExchange } from '#server/outbound/exchange/create-exchange.ts'
import { remoteEngineCases } from '#server/testing/remote/remote-engine.cases.ts'
import { answerJson, startScriptedService } from '#server/testing/remote/scripted-service.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { connectTogether } from './connect-together.ts'

const request = {
  operation: 'together.generateImages',
  model: 'local-sd',
  prompt: 'a paper boat on a wet street',
  n: 2,
} as const

// As stable-diffusion.cpp's server answers, which wants no key.
remoteEngineCases(async () => {
  const { bytes } = await makeTestPicture({ type: 'image/png' })
  const b64_json = Buffer.from(bytes).toString('base64')
  const service = await startScriptedService(({ json }, response) => {
    const { n = 1 } = json() as { n?: number }
    const data = Array.from({ length: n }, () => ({ b64_json }))
    answerJson(response, { created: 1_770_091_506, data, output_format: 'png' })
  })
  const { engine } = connectTogether({
    id: 'own',
    kind: 'openai',
    exchange: createExchange(),
    baseUrl: `${service.url}/v1`,
    key: () => null,
    clock: { now: Date.now },
  })
  const finish = async () => undefined
  return { engine, request, finish, creates: () => service.heard.length }
})
