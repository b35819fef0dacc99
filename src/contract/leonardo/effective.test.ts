import { describe, expect, it } from 'vitest'
import { answerSdVersion, effective, outputSize } from './effective.ts'
import { builtinModel, findModel, platformModels } from './tables/platform-models.ts'

const lightning = 'b24e16ff-06e3-43eb-8d33-4416c2d75876'
const creative = '6bef9f1b-29cb-40c7-b9df-32b51c1f67d3'
const phoenix = 'de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3'

describe('effective', () => {
  it('fills in what is absent, and treats null as absent', () => {
    const defaults = effective({ prompt: 'a cat' })
    expect(defaults).toMatchObject({
      width: 1024,
      height: 768,
      num_images: 4,
      num_inference_steps: 15,
      guidance_scale: 7,
      scheduler: 'EULER_DISCRETE',
      presetStyle: null,
      alchemy: false,
      public: false,
      sd_version: 'v1_5',
    })
    expect(effective({ prompt: 'a cat', width: null, num_images: null, alchemy: null })).toEqual(
      defaults,
    )
  })

  it('knows PhotoReal v1 and its depth of field', () => {
    expect(effective({ photoReal: true })).toMatchObject({
      photoRealVersion: 'v1',
      photoRealStrength: 0.55,
    })
    expect(effective({ photoReal: true, photoRealVersion: 'v2' }).photoRealStrength).toBeNull()
  })
})

describe('outputSize', () => {
  const size = { width: 520, height: 768 }
  it.each([
    ['without Alchemy', { modelId: lightning }, 520, 768],
    ['Alchemy v2', { modelId: lightning, alchemy: true }, 910, 1344],
    [
      'Alchemy v2, high resolution',
      { modelId: lightning, alchemy: true, highResolution: true },
      910,
      1344,
    ],
    ['Alchemy v1', { modelId: creative, alchemy: true }, 780, 1152],
    [
      'Alchemy v1, high resolution',
      { modelId: creative, alchemy: true, highResolution: true },
      1040,
      1536,
    ],
    ['Phoenix quality mode', { modelId: phoenix, alchemy: true }, 520, 768],
    ['the painter', { modelId: builtinModel.id, alchemy: true }, 780, 1152],
    ['no model: SD 1.5', { alchemy: true }, 780, 1152],
    ['an unknown model', { modelId: 'mine', alchemy: true }, 520, 768],
  ])('%s', (_, request, width, height) => {
    expect(outputSize({ ...size, ...request })).toEqual({ width, height })
  })

  it('rounds to whole pixels', () => {
    expect(outputSize({ modelId: lightning, alchemy: true, width: 1000, height: 1000 })).toEqual({
      width: 1750,
      height: 1750,
    })
  })
})

describe('models', () => {
  it('finds the painter and Leonardo models, and nothing else', () => {
    expect(platformModels).toHaveLength(18)
    expect(new Set(platformModels.map(({ id }) => id)).size).toBe(18)
    expect(platformModels).not.toContain(builtinModel)
    expect(findModel(builtinModel.id)).toBe(builtinModel)
    expect(findModel(creative)).toMatchObject({ family: 'sd21' })
    expect(findModel('mine')).toBeNull()
    expect(findModel(null)).toBeNull()
  })

  it('answers with a base version only where one fits', () => {
    expect(answerSdVersion({ modelId: lightning })).toBe('SDXL_LIGHTNING')
    expect(answerSdVersion({ modelId: lightning, sd_version: 'v2' })).toBe('SDXL_LIGHTNING')
    expect(answerSdVersion({})).toBe('v1_5')
    expect(answerSdVersion({ modelId: builtinModel.id })).toBeNull()
  })
})
