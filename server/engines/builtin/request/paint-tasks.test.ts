import { describe, expect, it } from 'vitest'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { paintTask } from './paint-tasks.ts'
import { noReferences } from './read-references.ts'

const bytes = new Uint8Array([1])
const requested = (parts: Partial<CreateGeneration>): CreateGeneration => ({
  prompt: 'a fox',
  ...parts,
})
const guideIds = { style: 67, edge: 19, character: 133 }

function weights(controlnets: NonNullable<CreateGeneration['controlnets']>): number[] {
  const listed = controlnets.map((entry) => ({ initImageId: 'x', ...entry }))
  const guides = listed.map(() => ({ kind: 'style' as const, bytes }))
  return paintTask(requested({ controlnets: listed }), 1, 0, {
    ...noReferences,
    guides,
  }).guides.map(({ weight }) => weight)
}

describe('guides', () => {
  it('weigh what their number or their word says, and 1 without either', () => {
    expect(
      weights([
        { preprocessorId: guideIds.style, strengthType: 'Low' },
        { preprocessorId: guideIds.style, strengthType: 'Max' },
        { preprocessorId: guideIds.edge, weight: 0.3 },
        { preprocessorId: guideIds.edge },
      ]),
    ).toEqual([0.4, 2, 0.3, 1])
  })

  it('share their influence', () => {
    const style = { preprocessorId: guideIds.style, strengthType: 'High' } as const
    expect(
      weights([
        { ...style, influence: 0.8 },
        { ...style, influence: 0.2 },
      ]),
    ).toEqual([1.2, 0.3])
  })

  it('may come from the fields before the list', () => {
    const task = paintTask(
      requested({ controlNet: true, controlNetType: 'CANNY', init_image_id: 'x', weighting: 0.75 }),
      1,
      0,
      { ...noReferences, init: bytes, guides: [{ kind: 'edge', bytes }] },
    )
    expect(task.guides).toEqual([{ kind: 'edge', bytes, weight: 1.5 }])
    expect(task.init).toBeNull()
  })
})

describe('sizes', () => {
  it('grow with the upscale ratio, canvas and file', () => {
    const plain = { width: 512, height: 256 }
    expect(paintTask(requested(plain), 1, 0)).toMatchObject({ ...plain, outputWidth: 512 })
    expect(paintTask(requested({ ...plain, upscaleRatio: 2 }), 1, 0)).toMatchObject({
      width: 1024,
      height: 512,
      outputWidth: 1024,
      outputHeight: 512,
    })
    const large = {
      width: 1536,
      height: 1536,
      alchemy: true,
      highResolution: true,
      upscaleRatio: 9,
    }
    expect(paintTask(requested({ ...large, modelId: 'gesso-painter' }), 1, 0)).toMatchObject({
      width: 1536,
      outputWidth: 4096,
    })
  })

  it('are those of the base for a canvas job', () => {
    const canvas = { base: bytes, mask: bytes, size: { width: 640, height: 384 } }
    const request = requested({
      canvasRequest: true,
      canvasRequestType: 'INPAINT',
      canvasInitId: 'x',
    })
    expect(paintTask(request, 1, 0, { ...noReferences, canvas })).toMatchObject({
      width: 640,
      height: 384,
      outputWidth: 640,
      canvas: { type: 'INPAINT', kept: 0 },
    })
  })
})

it('reads an unzoom amount up to 1 as what is added, and more as how many times', () => {
  const amount = (unzoomAmount: number): number | undefined =>
    paintTask(requested({ unzoom: true, unzoomAmount }), 1, 0, { ...noReferences, init: bytes })
      .unzoom?.amount
  expect([amount(0.5), amount(1.5), amount(50)]).toEqual([1.5, 1.5, 3])
})

it('enhances what is painted and composes from what was written', () => {
  const task = paintTask(
    requested({ enhancePrompt: true, enhancePromptInstruction: 'a snowy winter night' }),
    1,
    0,
  )
  expect(task.origin).toBe('a fox')
  expect(task.prompt.startsWith('a fox')).toBe(true)
  expect(task.prompt).toContain('winter')
  expect(paintTask(requested({ enhancePromptInstruction: 'night' }), 1, 0).prompt).toBe('a fox')
})
