import { describe, expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { InputRef } from '#server/domain/engine.ts'
import { painterJob } from './painter-job.ts'

type ImagesRequest = Extract<GenerationRequest, { operation: 'together.generateImages' }>

function jobFor(request: Partial<ImagesRequest>) {
  const asked: InputRef[] = []
  const job = painterJob({
    generationId: 'g',
    request: { operation: 'together.generateImages', model: 'm', prompt: 'a boat', ...request },
    seed: 1,
    wanted: [0],
    readInput: async (ref) => {
      asked.push(ref)
      return null
    },
  })
  return { job, asked }
}

describe('a request to Together, for the painter', () => {
  it('keeps what means the same, and meets the painter’s own defaults where it says nothing', () => {
    expect(jobFor({}).job.request).toMatchObject({
      prompt: 'a boat',
      modelId: 'm',
      width: 1024,
      height: 1024,
      num_inference_steps: 15,
      guidance_scale: 7,
    })
    const { request } = jobFor({
      aspect_ratio: '16:9',
      seed: 5,
      n: 2,
      negative_prompt: 'fog',
    }).job
    expect(request).toMatchObject({ seed: 5, num_images: 2, negative_prompt: 'fog' })
    expect((request.width ?? 0) / (request.height ?? 1)).toBeCloseTo(16 / 9, 1)
  })

  it('spreads steps and guidance over all that the painter has', () => {
    const steps = [1, 4, 20, 35, 50].map((n) => jobFor({ steps: n }).job.request)
    expect(steps.map((one) => one.num_inference_steps)).toEqual([10, 11, 15, 38, 60])
    const guidance = [0, 1, 3.5, 8, 20].map((n) => jobFor({ guidance: n }).job.request)
    expect(guidance.map((one) => one.guidance_scale)).toEqual([1, 2, 7, 16, 20])
  })

  it('makes elements of LoRAs, by the name of the file', () => {
    const image_loras = [
      { path: 'https://huggingface.co/someone/watercolor-lora/', scale: 0.8 },
      { path: 'https://a.b/files/ink.safetensors?download=1', scale: 9 },
    ]
    expect(jobFor({ image_loras }).job.request.elements).toEqual([
      { akUUID: 'watercolor-lora', weight: 0.8 },
      { akUUID: 'ink', weight: 2 },
    ])
  })

  it('reads each picture from where its field says', async () => {
    const { job, asked } = jobFor({
      image_url: 'https://a.b/c.png',
      reference_images: ['gesso:image/i1', 'https://a.b/d.png'],
      frame_images: [{ input_image: 'gesso:upload/u1', frame: 'first' }],
    })
    const { init_image_id, init_strength, imagePrompts } = job.request
    expect(init_strength).toBe(0.5)
    for (const id of [init_image_id, ...(imagePrompts ?? [])]) {
      await job.readInput({ kind: 'upload', id: id ?? '' })
    }
    expect(asked).toEqual([
      { kind: 'address', field: 'image_url' },
      { kind: 'image', id: 'i1' },
      { kind: 'address', field: 'reference_images.1' },
      { kind: 'upload', id: 'u1' },
    ])
  })

  it('passes on the wished format, and leaves other operations as they are', () => {
    expect(jobFor({ output_format: 'png' }).job.format).toBe('png')
    const request = { operation: 'leonardo.createGeneration', prompt: 'x', tiling: true } as const
    const job = { generationId: 'g', request, seed: 1, wanted: [0], readInput: async () => null }
    expect(painterJob(job).request).toEqual({ prompt: 'x', tiling: true })
    expect(painterJob(job).readInput).toBe(job.readInput)
  })
})
