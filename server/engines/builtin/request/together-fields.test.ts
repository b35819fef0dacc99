import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { distance, paintSmall } from '../testing/paint-small.ts'
import { paintTask } from './paint-tasks.ts'
import { painterJob } from './painter-job.ts'
import { readReferences } from './read-references.ts'

type Images = Extract<GenerationRequest, { operation: 'together.generateImages' }>

const green = await sharp({
  create: { width: 96, height: 96, channels: 3, background: { r: 20, g: 160, b: 60 } },
})
  .png()
  .toBuffer()
const source = 'https://pictures.gesso.dev/a.png'

async function paint(parts: Partial<Images>): Promise<Uint8ClampedArray> {
  const request: Images = {
    operation: 'together.generateImages',
    model: 'somebody/model',
    prompt: 'A red fox in a meadow by a lake',
    width: 128,
    height: 128,
    ...parts,
  }
  const job = painterJob({
    generationId: 'g',
    request,
    seed: request.seed ?? 1,
    wanted: [0],
    readInput: async () => green,
  })
  const task = paintTask(job.request, job.seed, 0, await readReferences(job))
  return (await paintSmall(task)).pixels
}

const lora = (scale: number) => [{ path: 'https://huggingface.co/someone/ink-lora', scale }]

it.each<[string, Partial<Images>, Partial<Images>]>([
  ['steps', { steps: 1 }, { steps: 50 }],
  ['guidance_scale', { guidance_scale: 1 }, { guidance_scale: 10 }],
  ['guidance', { guidance: 1 }, { guidance: 10 }],
  ['seed', { seed: 1 }, { seed: 2 }],
  ['negative_prompt', {}, { negative_prompt: 'grass, trees, flowers' }],
  ['image_url', {}, { image_url: source }],
  ['reference_images', {}, { reference_images: [source] }],
  ['frame_images', {}, { frame_images: [{ input_image: source, frame: 'first' }] }],
  ['image_loras', { image_loras: lora(0) }, { image_loras: lora(1) }],
])('shows what %s changes', async (_field, one, other) => {
  expect(distance(await paint(one), await paint(other))).toBeGreaterThan(0.8)
})
