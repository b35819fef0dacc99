import { describe, expect, it } from 'vitest'
import { findingsFor } from '../check-create-generation.ts'
import type { CreateGeneration } from '../create-generation.ts'
import { createGenerationSchema } from '../create-generation.ts'
import { builtinModel } from '../tables/platform-models.ts'
import type { KnownFacts } from './facts.ts'
import { applyFix } from './rule.ts'
import { ruledOut } from './ruled-out.ts'
import { takes } from './takes.ts'

const kino = 'aa77f04e-3eec-4034-9c07-d0f619684628'
const lightning = 'b24e16ff-06e3-43eb-8d33-4416c2d75876'
const diffusion = '1e60896f-3c26-4296-8ecc-53e2afecc132'
const phoenix = 'de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3'
const schnell = '1dd50843-d653-4516-a8e3-f0238ee453ff'
const lucid = '7b592283-e8a7-4c5a-9ba6-d18c31f258b9'
const creative = '6bef9f1b-29cb-40c7-b9df-32b51c1f67d3'
const kontext = '28aeddf8-bd19-4803-80fc-79602d1a9989'
const custom = '00000000-1111-2222-3333-444444444444'

type Fields = Omit<CreateGeneration, 'prompt'>

const found = (fields: Fields, known?: KnownFacts) =>
  findingsFor(createGenerationSchema.parse({ prompt: 'a cat', ...fields }), known)

const inpaint: Fields = {
  canvasRequest: true,
  canvasRequestType: 'INPAINT',
  canvasInitId: 'base',
  canvasMaskId: 'mask',
  modelId: diffusion,
}
const controlnet = (preprocessorId: number) => ({ preprocessorId })
const unzoom: Fields = { unzoom: true, unzoomAmount: 1.5, init_image_id: 'a' }

const refused: [string, Fields][] = [
  ['R2', { num_images: 5, width: 776, height: 512 }],
  ['R2', { num_images: 5, width: 512, height: 776 }],
  ['R2', { num_images: 8 }],
  ['R3', { photoReal: true }],
  ['R3', { photoReal: true, alchemy: false }],
  ['R4', { photoReal: true, alchemy: true, modelId: kino }],
  ['R4', { photoReal: true, alchemy: true, modelId: kino, photoRealVersion: 'v1' }],
  ['R5', { photoReal: true, alchemy: true, modelId: lightning, photoRealVersion: 'v2' }],
  ['R5', { photoReal: true, alchemy: true, photoRealVersion: 'v2' }],
  ['R7', { ultra: true, alchemy: true, modelId: phoenix }],
  ['R8', { modelId: phoenix, alchemy: true, contrast: 1.8 }],
  ['R11', { unzoom: true, unzoomAmount: 1 }],
  ['R11', { unzoom: true, init_image_id: 'a' }],
  ['R11', { unzoomAmount: 1, init_image_id: 'a' }],
  ['R12', { init_image_id: 'a', init_strength: 0.05 }],
  ['R14', { canvasInitId: 'base' }],
  ['R14', { ...inpaint, canvasMaskId: null }],
  ['R14', { ...inpaint, canvasRequestType: null }],
  ['R14', { ...inpaint, canvasInitId: null }],
  ['R14', { ...inpaint, alchemy: true }],
  ['R14', { ...inpaint, photoReal: true, alchemy: true }],
  ['R14', { ...inpaint, modelId: lightning }],
  ['R14', { ...inpaint, modelId: phoenix }],
  ['R14', { ...inpaint, init_strength: 0.85 }],
  ['R15', { ...inpaint, width: 768, height: 1024, num_images: 5 }],
  ['R15', { ...inpaint, width: 512, height: 1024, num_images: 5 }],
  ['R15', { ...inpaint, width: 1536, height: 1024, num_images: 3 }],
  ['R17', { guidance_scale: 20.5 }],
  ['R17', { guidance_scale: 21, alchemy: true, modelId: lightning }],
  ['R17', { guidance_scale: 1.5, alchemy: true, modelId: creative }],
  ['R18', { seed: 2_147_483_638, modelId: schnell }],
  ['R19', { modelId: lightning, controlnets: [{ preprocessorId: 1 }] }],
  ['R19', { modelId: custom, controlnets: [{ preprocessorId: 9999 }] }],
  ['R19', { modelId: kontext, controlnets: [{ preprocessorId: 67 }] }],
  ['R19', { modelId: lightning, controlnets: [{ preprocessorId: 19, strengthType: 'Low' }] }],
  ['R19', { modelId: lightning, controlnets: [{ preprocessorId: 133, strengthType: 'Ultra' }] }],
  [
    'R19',
    { modelId: lightning, controlnets: [{ preprocessorId: 67, strengthType: 'Max', weight: 1 }] },
  ],
]

const accepted: [string, Fields][] = [
  ['R2', { num_images: 8, width: 768, height: 768 }],
  ['R2', { num_images: 4, width: 1536, height: 1536 }],
  ['R4', { photoReal: true, alchemy: true, modelId: null }],
  ['R5', { photoReal: true, alchemy: true, modelId: kino, photoRealVersion: 'v2' }],
  ['R7', { ultra: true, alchemy: false, modelId: phoenix }],
  ['R8', { modelId: phoenix, alchemy: true, contrast: 2.5 }],
  ['R8', { modelId: phoenix, contrast: 1 }],
  ['R11', unzoom],
  ['R12', { init_image_id: 'a', init_strength: 0.1 }],
  ['R14', { ...inpaint, init_strength: 0 }],
  ['R15', { ...inpaint, width: 768, height: 768, num_images: 8 }],
  ['R15', { ...inpaint, width: 1024, height: 1024, num_images: 4 }],
  ['R17', { guidance_scale: 30, alchemy: true, modelId: creative }],
  ['R17', { guidance_scale: 30, alchemy: true, modelId: custom }],
  ['R18', { seed: 9_999_999_998, modelId: lightning }],
  ['R19', { modelId: lightning, controlnets: [{ preprocessorId: 67, strengthType: 'Max' }] }],
  ['R19', { modelId: custom, controlnets: [{ preprocessorId: 67 }, { preprocessorId: 1 }] }],
]

const warned: [string, Fields][] = [
  ['R6', { photoRealStrength: 0.5 }],
  [
    'R6',
    {
      photoReal: true,
      photoRealVersion: 'v2',
      alchemy: true,
      modelId: kino,
      photoRealStrength: 0.5,
    },
  ],
  ['R8', { modelId: lucid }],
  ['R8', { modelId: phoenix }],
  ['R8', { modelId: schnell }],
  ['R8', { modelId: kontext }],
  ['R9', { presetStyle: 'CINEMATIC', alchemy: true, modelId: lightning }],
  ['R9', { presetStyle: 'DYNAMIC' }],
  ['R10', { contrastRatio: 0.5 }],
  ['R10', { expandedDomain: true, alchemy: false }],
  ['R12', { init_strength: 0.5 }],
  ['R12', { init_image_id: 'a', init_generation_image_id: 'b' }],
  ['R13', { promptMagicVersion: 'v3' }],
  ['R13', { highContrast: true }],
  ['R13', { highResolution: true, alchemy: true, modelId: lightning }],
  ['R16', { modelId: lightning, sd_version: 'v2' }],
  ['R17', { guidance_scale: 8, scheduler: 'LEONARDO' }],
  ['R12', { imagePromptWeight: 0.5 }],
  ['R19', { modelId: kino, controlnets: [{ preprocessorId: 133 }, { preprocessorId: 133 }] }],
  ['R19', { modelId: kino, controlnets: [67, 67, 67, 67, 19].map(controlnet) }],
  ['R21', { controlNetType: 'POSE' }],
  ['R21', { controlNet: false, weighting: 0.5 }],
  [
    'R20',
    {
      modelId: lightning,
      init_image_id: 'a',
      controlnets: [{ preprocessorId: 67 }, { preprocessorId: 19 }],
    },
  ],
  ['R21', { controlNet: true, controlnets: [{ preprocessorId: 1 }] }],
  ['R22', { enhancePromptInstruction: 'more light' }],
  ['R25', { upscaleRatio: 2 }],
  ['R26', { transparency: 'foreground_only', modelId: lightning }],
  ['R27', { width: 1032, alchemy: true, modelId: lightning }],
  ['not_taken', { contrast: 3, modelId: lightning }],
  ['not_taken', { alchemy: true, modelId: lucid }],
]

const quiet: [string, Fields][] = [
  ['R8', { modelId: lucid, contrast: 3.5 }],
  ['R9', { presetStyle: 'NONE' }],
  ['R9', { presetStyle: 'BOKEH', modelId: builtinModel.id }],
  ['R13', { highResolution: true, alchemy: true, modelId: creative }],
  ['R13', { promptMagic: true, promptMagicVersion: 'v3' }],
  [
    'R20',
    {
      modelId: lightning,
      init_image_id: 'a',
      controlnets: [{ preprocessorId: 67 }, { preprocessorId: 133 }],
    },
  ],
  ['R26', { transparency: 'foreground_only', modelId: kino }],
  ['R27', { width: 1024, alchemy: true, modelId: lightning }],
]

const codesAt = (level: string, fields: Fields) =>
  found(fields).flatMap((issue) => (issue.level === level ? [issue.code] : []))

describe('each rule at its edge', () => {
  it.each(refused)('%s refuses %j', (code, fields) => {
    expect(codesAt('error', fields)).toContain(code)
  })
  it.each(accepted)('%s accepts %j', (_, fields) => {
    expect(codesAt('error', fields)).toEqual([])
  })
  it.each(warned)('%s warns of %j and refuses nothing', (code, fields) => {
    expect(codesAt('warning', fields)).toContain(code)
    expect(codesAt('error', fields)).toEqual([])
  })
  it.each(quiet)('%s is content with %j', (code, fields) => {
    expect(codesAt('warning', fields)).not.toContain(code)
  })
})

describe('rules that need facts from elsewhere', () => {
  const elements: KnownFacts['elements'] = {
    ink: { name: 'Ink', weightMin: -1, weightMax: 2, baseModel: 'SDXL_1_0' },
  }

  it('holds an element to its own weights and base model', () => {
    const heavy = found({ modelId: kino, elements: [{ akUUID: 'ink', weight: 3 }] }, { elements })
    expect(heavy).toMatchObject([
      { code: 'R23', fix: { set: { elements: [{ akUUID: 'ink', weight: 2 }] } } },
    ])
    const foreign = found({ modelId: creative, elements: [{ akUUID: 'ink' }] }, { elements })
    expect(foreign).toMatchObject([{ code: 'R23', fix: { set: { elements: [] } } }])
    expect(
      found({ modelId: kino, elements: [{ akUUID: 'ink', weight: 2 }] }, { elements }),
    ).toEqual([])
  })

  it('wants base and mask of one size', () => {
    const size = { width: 640, height: 512 }
    expect(found(inpaint, { canvasBase: size, canvasMask: size })).toEqual([])
    expect(found(inpaint, { canvasBase: size, canvasMask: { ...size, width: 632 } })).toMatchObject(
      [{ code: 'R14', fields: ['canvasInitId', 'canvasMaskId'] }],
    )
    const odd = { width: 636, height: 512 }
    expect(found(inpaint, { canvasBase: odd, canvasMask: odd })).toMatchObject([{ code: 'R14' }])
  })

  it('counts canvas pictures by the size of the base', () => {
    const canvasBase = { width: 1536, height: 1024 }
    expect(found({ ...inpaint, num_images: 3 }, { canvasBase })).toMatchObject([
      { code: 'R15', fix: { set: { num_images: 2 } } },
    ])
  })

  it('lets an enterprise account scale up', () => {
    expect(found({ upscaleRatio: 2 }, { enterprise: true })).toEqual([])
  })
})

describe('fixes a person sees', () => {
  it('turns PhotoReal on in one click', () => {
    const request = { prompt: 'a cat', photoReal: true, modelId: lightning, ultra: true }
    const fix = findingsFor(request).find(({ code }) => code === 'R4')?.fix
    expect(fix?.label).toBe('Use Alchemy and drop the model')
    expect(fix && findingsFor(applyFix(request, fix))).toEqual([])
  })

  it('keeps the kind of guidance when the model changes', () => {
    const controlnets = [{ initImageId: 'a', preprocessorId: 67 }, { preprocessorId: 21 }]
    const [issue] = found({ modelId: phoenix, contrast: 3, controlnets })
    expect(issue).toMatchObject({
      code: 'R19',
      fields: ['controlnets.0.preprocessorId', 'controlnets.1.preprocessorId'],
      fix: { set: { controlnets: [{ initImageId: 'a', preprocessorId: 166 }] } },
    })
  })
})

const telling = [
  'contrast',
  'ultra',
  'photoReal',
  'controlnets',
  'contextImages',
  'sd_version',
] as const
const shown = (modelId: string | null) => telling.filter((field) => takes({ modelId }, field))

describe('what a form hides and disables', () => {
  it('hides what the model does not take', () => {
    expect(shown(null)).toEqual(['photoReal', 'controlnets', 'sd_version'])
    expect(shown(lightning)).toEqual(['photoReal', 'controlnets'])
    expect(shown(phoenix)).toEqual(['contrast', 'ultra', 'controlnets'])
    expect(shown(kontext)).toEqual(['contrast', 'contextImages'])
    expect(shown(builtinModel.id)).toEqual(shown(custom))
    expect(shown(custom)).toEqual([
      'contrast',
      'ultra',
      'photoReal',
      'controlnets',
      'contextImages',
    ])
  })

  it('disables what another choice rules out and says why', () => {
    expect(ruledOut({ modelId: lightning })).toMatchObject({
      contrastRatio: {
        reason: 'Contrast ratio is read only with Alchemy on.',
        fix: { label: 'Turn Alchemy on', set: { alchemy: true } },
      },
      photoRealStrength: { reason: 'Depth of field is read only by PhotoReal v1.' },
      promptMagicVersion: { fix: { set: { promptMagic: true } } },
    })
    expect(ruledOut({ modelId: lucid }).alchemy).toEqual({
      reason: 'FLUX, Kontext and Lucid models have no Alchemy.',
    })
    expect(ruledOut({ alchemy: true, modelId: phoenix }).ultra?.fix?.set).toEqual({
      alchemy: false,
    })
    expect(ruledOut({ alchemy: true, promptMagic: true }).contrastRatio).toBeUndefined()
    expect(ruledOut(inpaint).seed).toEqual({ reason: 'A canvas job does not take this.' })
  })
})
