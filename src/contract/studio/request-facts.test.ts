import { describe, expect, it } from 'vitest'
import type { GenerationRequest } from './generation.ts'
import { inLeonardoWords, modelWords, pictureCount, sizeOf } from './request-facts.ts'

const leonardo = (parts: object = {}): GenerationRequest => ({
  operation: 'leonardo.createGeneration',
  prompt: 'a boat',
  ...parts,
})
const together = (parts: object = {}): GenerationRequest => ({
  operation: 'together.generateImages',
  prompt: 'a boat',
  model: 'black-forest-labs/FLUX.1-schnell',
  ...parts,
})

describe('what is asked of a request whatever its operation', () => {
  it('counts its pictures', () => {
    expect([leonardo(), leonardo({ num_images: 2 })].map(pictureCount)).toEqual([4, 2])
    expect([together(), together({ n: 3 })].map(pictureCount)).toEqual([1, 3])
  })

  it('knows its size', () => {
    expect(sizeOf(leonardo({ width: 512, height: 256 }))).toEqual({ width: 512, height: 256 })
    expect(sizeOf(together())).toEqual({ width: 1024, height: 1024 })
    expect(sizeOf(together({ width: 640 }))).toEqual({ width: 640, height: 1024 })
    expect(sizeOf(together({ aspect_ratio: '16:9' }))).toEqual({ width: 1360, height: 768 })
  })

  it('calls the model by its name', () => {
    expect(modelWords(leonardo({ modelId: 'b24e16ff-06e3-43eb-8d33-4416c2d75876' }))).toMatch(
      /Lightning/,
    )
    expect(modelWords(leonardo({ modelId: 'an-unknown-model' }))).toBe('an-unknown-model')
    expect(modelWords(leonardo())).toBe('Base version v1 5')
    expect(modelWords(together({ model: 'somebody/their-own' }))).toBe('somebody/their-own')
  })

  it('says a Together request in the words of the other API', () => {
    expect(inLeonardoWords(together({ n: 2, guidance: 6, aspect_ratio: '1:2', seed: 5 }))).toEqual({
      prompt: 'a boat',
      negative_prompt: undefined,
      seed: 5,
      width: 720,
      height: 1456,
      num_images: 2,
      num_inference_steps: 20,
      guidance_scale: 6,
    })
  })
})
