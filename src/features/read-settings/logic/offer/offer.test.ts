import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PictureSettings } from '#contract/pictures/picture-settings.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { isAllowed } from '#contract/leonardo/describe-limit.ts'
import {
  builtinModel,
  leonardoModelIds,
  platformModels,
} from '#contract/leonardo/tables/platform-models.ts'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { validStudioImagesRequest } from '#src/testing/together-arbitraries.ts'
import { type Found, silent, type Spoken } from '../spoken.ts'
import { intoScheduler, intoSize } from './converted.ts'
import { makeOffer } from './make-offer.ts'
import { choiceOf, takenOf, ticksOf } from './offer.ts'
import { limitOf, type Target } from './target.ts'
import { targetWith } from './target-with.ts'

const painter: Target = {
  operation: 'leonardo.createGeneration',
  model: builtinModel.id,
  sdVersion: null,
}
/** It knows nothing of PhotoReal. */
const flux: Target = {
  ...painter,
  model: platformModels.find(({ family }) => family === 'flux')?.id ?? '',
}
const together = (model: string): Target => ({
  operation: 'together.generateImages',
  model,
  sdVersion: null,
})

const ours = (request: GenerationRequest): Found & { settings: PictureSettings } => ({
  from: 'gesso',
  settings: {
    gesso: 1,
    request,
    seed: 77,
    index: 1,
    engine: 'builtin',
    engineVersion: 2,
    createdAt: 0,
    writtenBy: '1.0.0',
  },
})

const anyRequest: fc.Arbitrary<GenerationRequest> = fc.oneof(
  validRequest.map((request) => ({ operation: 'leonardo.createGeneration' as const, ...request })),
  validStudioImagesRequest.map((request) => ({
    operation: 'together.generateImages' as const,
    ...request,
  })),
)

const theirs = (parts: Partial<Spoken>): Found => ({
  from: 'another',
  spoken: { ...silent('AUTOMATIC1111'), ...parts },
})

const fieldsTaken = (found: Found, target: Target) => {
  const offer = makeOffer(found, target)
  const taken = takenOf(offer, target.operation, ticksOf(offer.rows, 'all'))
  return taken.kind === 'fields' ? taken.fields : taken.request
}

describe('our own settings', () => {
  it('are taken over as they were asked for, with the seed in force', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const found = ours(request)
        const target = targetWith(found, painter)
        const offer = makeOffer(found, target)
        const all = takenOf(offer, target.operation, ticksOf(offer.rows, 'all'))
        expect(all).toEqual({ kind: 'whole', request: { ...request, seed: 77 } })
        const { seed: _seed, ...rest } = request
        const butSeed = takenOf(offer, target.operation, ticksOf(offer.rows, 'all but seed'))
        expect(butSeed).toEqual({ kind: 'whole', request: rest })
      }),
      { numRuns: 100 },
    )
  })

  it('change only what is ticked otherwise', () => {
    const found = ours({
      operation: 'leonardo.createGeneration',
      prompt: 'a boat',
      modelId: builtinModel.id,
      width: 512,
      height: 256,
      alchemy: true,
    })
    const offer = makeOffer(found, painter)
    expect(offer.rows.map(({ field, words }) => [field, words])).toEqual([
      ['prompt', 'a boat'],
      ['modelId', 'Gesso painter'],
      ['width', '512 × 256 px'],
      ['alchemy', 'on'],
      ['seed', '77'],
    ])
    expect(offer.rows.at(-1)?.note).toBe('This is picture 2 of the 4 this seed gives.')
    expect(takenOf(offer, painter.operation, ticksOf(offer.rows, 'prompt only'))).toEqual({
      kind: 'fields',
      operation: painter.operation,
      fields: { prompt: 'a boat' },
    })
    const ticks = new Set(['width', 'seed'] as const)
    expect(choiceOf(offer.rows, ticks)).toBeNull()
    expect(takenOf(offer, painter.operation, ticks)).toMatchObject({
      fields: { width: 512, height: 256, seed: 77 },
    })
  })

  it('leave unticked what the chosen model does not use, and say so', () => {
    const found = ours({
      operation: 'leonardo.createGeneration',
      prompt: 'a boat',
      modelId: leonardoModelIds.kinoXl,
      photoReal: true,
    })
    const offer = makeOffer(found, flux)
    expect(offer.rows.filter(({ isHonoured }) => !isHonoured).map(({ field }) => field)).toEqual([
      'photoReal',
    ])
    expect(ticksOf(offer.rows, 'all').has('photoReal')).toBe(false)
    const own = makeOffer(found, targetWith(found, painter))
    expect(own.rows.every(({ isHonoured }) => isHonoured)).toBe(true)
  })

  it('let go of the form’s model, of either API, where they name none', () => {
    const request = { operation: 'leonardo.createGeneration', prompt: 'a boat' } as const
    for (const found of [ours(request), ours({ ...request, sd_version: 'v2' })]) {
      const target = targetWith(found, together('my-server/my-model'))
      const { rows } = makeOffer(found, target)
      const row = rows.find(({ part }) => part === 'model')
      expect(row?.fields).toMatchObject({ modelId: null, model: null })
    }
  })

  it('are told in the words of the operation the form speaks', () => {
    const found = ours({
      operation: 'leonardo.createGeneration',
      prompt: 'a boat',
      modelId: 'of-my-own',
      num_inference_steps: 60,
      scheduler: 'DDIM',
      width: 512,
      height: 768,
    })
    const target = together('somebody/their-own')
    expect(fieldsTaken(found, target)).toEqual({
      prompt: 'a boat',
      negative_prompt: null,
      steps: 50,
      width: 512,
      height: 768,
      aspect_ratio: null,
      seed: 77,
    })
    const { leftOut } = makeOffer(found, target)
    expect(leftOut.map(({ name }) => name)).toEqual(['Model', 'Sampler'])
  })
})

it('a tick stays where it is when the model’s operation calls a setting otherwise', () => {
  const found = ours({
    operation: 'together.generateImages',
    model: 'somebody/their-own',
    prompt: 'a hill',
    steps: 20,
  })
  const own = makeOffer(found, targetWith(found, painter))
  const ticks = ticksOf(own.rows, 'all')
  const forPainter = makeOffer(found, painter)
  expect(takenOf(forPainter, painter.operation, ticks)).toMatchObject({
    kind: 'fields',
    fields: { prompt: 'a hill', num_inference_steps: 20, seed: 77 },
  })
})

describe('another tool’s settings', () => {
  const spoken = {
    prompt: 'a fox',
    negative: '',
    seed: 5,
    steps: 150,
    guidance: 45,
    width: 2048,
    height: 1152,
    sampler: 'DPM++ 2M Karras',
    model: 'juggernaut',
    loras: [{ name: 'ink', weight: 0.8 }],
  }

  it('come in our names, within what is allowed, and say what was changed', () => {
    const offer = makeOffer(theirs(spoken), painter)
    expect(fieldsTaken(theirs(spoken), painter)).toEqual({
      prompt: 'a fox',
      negative_prompt: null,
      width: 1536,
      height: 864,
      num_inference_steps: 60,
      guidance_scale: 20,
      scheduler: 'DPM_SOLVER',
      seed: 5,
    })
    const notes = Object.fromEntries(offer.rows.map(({ field, note }) => [field, note]))
    expect(notes).toMatchObject({
      prompt: null,
      width: 'The picture says 2048 × 1152 px; a side is at most 1536 px here.',
      num_inference_steps: 'The picture says 150; this takes 10 to 60 steps.',
      scheduler: 'The nearest there is to DPM++ 2M Karras.',
    })
    expect(offer.leftOut.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Model: juggernaut',
      'LoRA: ink, weight 0.8',
    ])
  })

  it('never come with a seed that would be another', () => {
    const offer = makeOffer(theirs({ prompt: 'a', seed: 156680208700286 }), painter)
    expect(offer.rows.map(({ field }) => field)).toEqual(['prompt'])
    expect(offer.leftOut).toMatchObject([{ name: 'Seed', value: '156680208700286' }])
  })

  it('bring their model when it is one of ours by name', () => {
    const found = theirs({ prompt: 'a', model: 'leonardo_kino-XL' })
    expect(targetWith(found, painter)).toMatchObject({ model: leonardoModelIds.kinoXl })
    expect(fieldsTaken(found, painter)).toMatchObject({ modelId: leonardoModelIds.kinoXl })
  })

  it('turn a size into a shape where the model takes shapes only', () => {
    const found = theirs({ prompt: 'a', width: 1024, height: 768 })
    const target = together('black-forest-labs/FLUX.1-schnell')
    expect(fieldsTaken(found, target)).toMatchObject({ aspect_ratio: '4:3' })
  })
})

it('any size becomes one that is allowed, in its own shape', () => {
  const width = limitOf(painter, 'width')
  const height = limitOf(painter, 'height')
  if (!width || !height) throw new Error('Sizes are limited.')
  const side = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(side, side, (across, up) => {
      const { value } = intoSize({ width: across, height: up }, { width, height })
      expect(isAllowed(value.width, width) && isAllowed(value.height, height)).toBe(true)
      const isElongated = Math.max(across / up, up / across) > width.max / width.min
      const off = Math.abs(Math.log(value.width / value.height / (across / up)))
      expect(isElongated || off < 0.14).toBe(true)
    }),
  )
})

it.each([
  ['Euler a', 'EULER_ANCESTRAL_DISCRETE', true],
  ['k_euler_ancestral', 'EULER_ANCESTRAL_DISCRETE', true],
  ['euler', 'EULER_DISCRETE', true],
  ['DDIM', 'DDIM', true],
  ['PLMS', 'PNDM', true],
  ['LMS Karras', 'KLMS', false],
  ['dpmpp_2m_sde_gpu', 'DPM_SOLVER', false],
  ['DPM++ 2M', 'DPM_SOLVER', true],
  ['Leonardo', 'LEONARDO', true],
])('the sampler %s is our %s', (sampler, scheduler, isExact) => {
  const found = intoScheduler(sampler)
  expect(found?.value).toBe(scheduler)
  expect(found?.note === null).toBe(isExact)
})

it('a sampler without kin here is none', () => {
  expect(intoScheduler('Heun')).toBeNull()
})
