import { effective } from '#contract/leonardo/effective.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { findModel } from '#contract/leonardo/tables/platform-models.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { askService, failureOf, readAs } from '#server/domain/remote/asking/ask-service.ts'
import { readMoney } from '#server/domain/remote/asking/read-money.ts'
import type { PriceOutcome } from '#server/domain/remote/service-account.ts'
import type { LeonardoOptions } from './leonardo-options.ts'
import { pricedSchema } from './wire.ts'

/** The longest side the calculator takes; a generation may be larger. */
const longestSide = 1024

/** `POST /pricing-calculator`. What is larger than it can price is taken to cost more by as much as it is larger. */
export async function priceRequest(
  options: LeonardoOptions,
  request: GenerationRequest,
  signal: AbortSignal,
): Promise<PriceOutcome> {
  if (request.operation !== 'leonardo.createGeneration') {
    const words = 'This request is not one that Leonardo understands.'
    return { kind: 'refused', refusal: { cause: 'request', words } }
  }
  const json = {
    service: 'IMAGE_GENERATION',
    serviceParams: { IMAGE_GENERATION: paramsOf(request) },
  }
  return calculatePrice(options, json, signal, growth(request))
}

/** `POST /pricing-calculator` in its own words, `times` so much. */
export async function calculatePrice(
  options: LeonardoOptions,
  json: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  times = 1,
): Promise<PriceOutcome> {
  const question = { method: 'POST', path: '/pricing-calculator', json } as const
  const answered = await askService(options, question, signal)
  const cost = readAs(answered, pricedSchema)?.calculateProductionApiServiceCost.cost
  const price = cost === undefined ? null : readMoney(Math.ceil(cost * times), 'credits')
  return price === null ? failureOf(answered, options, signal) : { kind: 'priced', price }
}

function growth(request: CreateGeneration): number {
  const { width, height } = effective(request)
  const area = Math.min(width, longestSide) * Math.min(height, longestSide)
  return (width * height) / area
}

function paramsOf(request: CreateGeneration) {
  const settings = effective(request)
  const { modelId, promptMagicStrength, promptMagicVersion } = request
  const model = modelId ? findModel(modelId) : null
  const family = model?.family ?? null
  return {
    imageWidth: Math.min(settings.width, longestSide),
    imageHeight: Math.min(settings.height, longestSide),
    numImages: settings.num_images,
    inferenceSteps: settings.num_inference_steps,
    alchemyMode: settings.alchemy,
    highResolution: request.highResolution === true,
    promptMagic: settings.promptMagic,
    ...(settings.promptMagic && promptMagicStrength ? { promptMagicStrength } : {}),
    ...(settings.promptMagic && promptMagicVersion ? { promptMagicVersion } : {}),
    photoRealMode: settings.photoReal,
    ...(settings.photoRealVersion ? { photoRealVersion: settings.photoRealVersion } : {}),
    ...(settings.photoRealStrength ? { photoRealStrength: settings.photoRealStrength } : {}),
    loraCount: (request.elements?.length ?? 0) + (request.userElements?.length ?? 0),
    isModelCustom: Boolean(modelId) && model === null,
    isPhoenix: family === 'phoenix',
    isSDXL: family === 'sdxl',
    isSDXLLightning: model?.answerSdVersion === 'SDXL_LIGHTNING',
    isUltra: request.ultra === true,
    isFluxSchnell: model?.answerSdVersion === 'FLUX',
    isFluxDev: model?.answerSdVersion === 'FLUX_DEV',
    isFluxKontext: family === 'kontext',
  }
}
