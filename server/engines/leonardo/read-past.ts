import {
  type CreateGeneration,
  createGenerationSchema,
} from '#contract/leonardo/create-generation.ts'
import { limits } from '#contract/leonardo/limits.ts'
import type { PastGeneration } from '#server/domain/remote/service-account.ts'
import { serviceId } from './leonardo-options.ts'
import { picturesOf } from './pictures-of.ts'
import { readGeneration } from './wire.ts'
import { readWireTime } from './wire-time.ts'

type Item = Readonly<Record<string, unknown>>

/** What the service calls a field of a request in its answers. */
const wireNames: Readonly<Partial<Record<keyof CreateGeneration, string>>> = {
  negative_prompt: 'negativePrompt',
  modelId: 'modelId',
  width: 'imageWidth',
  height: 'imageHeight',
  num_inference_steps: 'inferenceSteps',
  guidance_scale: 'guidanceScale',
  init_strength: 'initStrength',
  presetStyle: 'presetStyle',
  scheduler: 'scheduler',
  public: 'public',
  photoReal: 'photoReal',
  photoRealStrength: 'photoRealStrength',
  promptMagic: 'promptMagic',
  promptMagicStrength: 'promptMagicStrength',
  promptMagicVersion: 'promptMagicVersion',
  ultra: 'ultra',
  seed: 'seed',
}

const statuses = { PENDING: 'pending', COMPLETE: 'complete', FAILED: 'failed' } as const

/** One entry of an account's list as a request that would make it again; null for what cannot be read as one. */
export function readPast(item: Item): PastGeneration | null {
  const generation = readGeneration(item)
  const createdAt = readWireTime(item['createdAt'])
  const id = generation?.id
  const status = Object.entries(statuses).find(([word]) => word === generation?.status)?.[1]
  if (!generation || createdAt === null || !id || !serviceId.test(id) || !status) return null
  const pictures = picturesOf(generation)
  const count = pictures.reduce((most, { index }) => Math.max(most, index + 1), 1)
  const request = readRequest(item, Math.min(count, limits.num_images.max))
  return { upstreamId: id, status, createdAt, request, seed: request.seed ?? null, pictures }
}

function readRequest(item: Item, count: number): CreateGeneration {
  const told = Object.entries(wireNames).map(([field, name]) => [field, item[name]])
  const candidates: Record<string, unknown> = {
    ...Object.fromEntries(told),
    num_images: count,
    elements: elementsOf(item),
    ...(item['modelId'] ? {} : { sd_version: item['sdVersion'] }),
  }
  const { shape } = createGenerationSchema
  // A value our own rules do not know is left out: the picture is worth more than each of its settings.
  const kept = Object.entries(candidates).filter(
    ([field, value]) =>
      value !== undefined &&
      value !== null &&
      shape[field as keyof CreateGeneration].safeParse(value).success,
  )
  return { ...Object.fromEntries(kept), prompt: promptOf(item['prompt']) }
}

function promptOf(prompt: unknown): string {
  const text = typeof prompt === 'string' ? prompt.slice(0, limits.prompt.max) : ''
  return text.trim() === '' ? '(no prompt)' : text
}

function elementsOf(item: Item): NonNullable<CreateGeneration['elements']> | null {
  const listed = item['generation_elements']
  if (!Array.isArray(listed)) return null
  const elements = listed.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return []
    const { weightApplied, lora } = one as { weightApplied?: unknown; lora?: { akUUID?: unknown } }
    const akUUID = lora?.akUUID
    if (typeof akUUID !== 'string') return []
    return [{ akUUID, ...(typeof weightApplied === 'number' ? { weight: weightApplied } : {}) }]
  })
  return elements.length === 0 ? null : elements
}
