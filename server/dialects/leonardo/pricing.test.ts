import { Leonardo } from '@leonardo-ai/sdk'
import { PricingCalculatorServices } from '@leonardo-ai/sdk/sdk/models/shared/pricingcalculatorservices.js'
import * as fc from 'fast-check'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import {
  pricedServices,
  pricingAnswerSchema,
  pricingRequestSchema,
} from '#contract/leonardo/calls/pricing.ts'
import { createFakeServices } from '#server/testing/fake-services.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  onTestFinished(() => app.close())
})

const ask = async (body: unknown) => {
  const response = await fetch(`${app.url}/api/rest/v1/pricing-calculator`, {
    method: 'POST',
    headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, answer: (await response.json()) as unknown }
}

it('answers the official SDK: nothing, in whole credits, for every service', async () => {
  const sdk = new Leonardo({ bearerAuth: 'any', serverURL: `${app.url}/api/rest/v1` })
  expect(Object.values(PricingCalculatorServices).toSorted()).toEqual(pricedServices.toSorted())
  for (const service of Object.values(PricingCalculatorServices)) {
    const { object } = await sdk.pricingCalculator.pricingCalculator({
      service,
      serviceParams: {
        imageGeneration: { imageWidth: 1024, imageHeight: 768, numImages: 4, isSDXL: true },
        modelTraining: { resolution: 512, datasetImageCount: 4 },
        universalUpscalerUltra: { inputWidth: 512, inputHeight: 512, upscaleMultiplier: 1.5 },
      },
    })
    expect(object?.calculateProductionApiServiceCost?.cost).toBe(0)
  }
})

it.each([
  ['no service', {}, /non-nullable variable: "service"/],
  ['an unknown service', { service: 'TEA' }, /IMAGE_GENERATION.*'service', but found 'TEA'/],
  ['an unknown name', { service: 'LCM_GENERATION', size: 1 }, /Unexpected variable size/],
  [
    'a wrong type',
    { service: 'IMAGE_GENERATION', serviceParams: { IMAGE_GENERATION: { isPhoenix: 1 } } },
    /expected a boolean .* but found a number/,
  ],
  [
    'a size beyond the calculator’s',
    { service: 'IMAGE_GENERATION', serviceParams: { IMAGE_GENERATION: { imageWidth: 1536 } } },
    /serviceParams\.IMAGE_GENERATION\.imageWidth .* got 1536/,
  ],
  [
    'a depth of field that is none',
    { service: 'IMAGE_GENERATION', serviceParams: { IMAGE_GENERATION: { photoRealStrength: 1 } } },
    /photoRealStrength must be one of 0\.55, 0\.5, 0\.45; got 1/,
  ],
])('refuses %s', async (_what, body, words) => {
  const { status, answer } = await ask(body)
  expect(status).toBe(400)
  expect(JSON.stringify(answer).replaceAll('\\"', '"')).toMatch(words)
})

it('prices what its schema takes and nothing else', async () => {
  const params = fc.record(
    {
      imageWidth: fc.oneof(
        fc.integer({ min: 0, max: 200 }).map((side) => side * 8),
        fc.double(),
      ),
      numImages: fc.integer({ min: -1, max: 10 }),
      photoRealVersion: fc.constantFrom('v1', 'v2', 'v3', null),
      promptMagicStrength: fc.double({ min: 0, max: 1.2, noNaN: true }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(params, async (given) => {
      const body = { service: 'IMAGE_GENERATION', serviceParams: { IMAGE_GENERATION: given } }
      const sent: unknown = JSON.parse(JSON.stringify(body))
      const { status, answer } = await ask(sent)
      expect(status).toBe(pricingRequestSchema.safeParse(sent).success ? 200 : 400)
      if (status === 200) expect(pricingAnswerSchema.safeParse(answer).success).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('says what the connected service says, before a job and with it', async () => {
  const own = createFakeServices()
  const charge = { state: 'held', unit: 'credits', micros: 24_500_000 } as const
  const paid = await startTestApp({
    money: { ...app.money, calculate: async () => 24 },
    services: {
      ...own,
      async submitWithPictures(...given) {
        const { generation, replayed } = await own.submitWithPictures(...given)
        return { generation: { ...generation, charge }, replayed }
      },
    },
  })
  onTestFinished(() => paid.close())
  const sdk = new Leonardo({ bearerAuth: 'any', serverURL: `${paid.url}/api/rest/v1` })
  const service = PricingCalculatorServices.ImageGeneration
  const { object: priced } = await sdk.pricingCalculator.pricingCalculator({ service })
  expect(priced?.calculateProductionApiServiceCost?.cost).toBe(24)
  const { object: made } = await sdk.image.createGeneration({ prompt: 'a boat' })
  expect(made?.sdGenerationJob).toMatchObject({
    apiCreditCost: 25,
    cost: { amount: '24.5', unit: 'CREDITS' },
  })
})
