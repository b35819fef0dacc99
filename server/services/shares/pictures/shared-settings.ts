import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import type { ShareDetail } from '#contract/studio/share-limits.ts'
import type { SharedFact, SharedSettings } from '#contract/studio/share-page.ts'
import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import { modelWords, stepsOf } from '#contract/studio/request-facts.ts'

type Seeded = Pick<Generation, 'request' | 'seed'>

/**
 * The fields that visitors may have, by operation. A list of what may leave, not of what may not: a field that is
 * added to a request stays in until somebody puts it here. Nothing that names an input picture belongs in it.
 */
const leaving = {
  'leonardo.createGeneration': [
    'prompt',
    'negative_prompt',
    'enhancePrompt',
    'modelId',
    'sd_version',
    'elements',
    'presetStyle',
    'styleUUID',
    'alchemy',
    'contrast',
    'contrastRatio',
    'expandedDomain',
    'fantasyAvatar',
    'photoReal',
    'photoRealVersion',
    'photoRealStrength',
    'promptMagic',
    'promptMagicVersion',
    'promptMagicStrength',
    'highContrast',
    'highResolution',
    'ultra',
    'transparency',
    'tiling',
    'width',
    'height',
    'guidance_scale',
    'num_inference_steps',
    'scheduler',
  ],
  'together.generateImages': [
    'model',
    'prompt',
    'negative_prompt',
    'width',
    'height',
    'aspect_ratio',
    'steps',
    'guidance_scale',
    'guidance',
  ],
} as const satisfies Record<GenerationRequest['operation'], readonly string[]>

/** Fields that name pictures a request began from. */
const inputs = [
  'init_image_id',
  'init_generation_image_id',
  'controlnets',
  'imagePrompts',
  'contextImages',
  'canvasInitId',
  'canvasMaskId',
  'image_url',
  'reference_images',
  'frame_images',
]

/** A request reduced to what `detail` shows. */
export function sharedSettings({ request, seed }: Seeded, detail: ShareDetail): SharedSettings {
  const { operation } = request
  if (detail === 'picture') return { operation, settings: {} }
  if (detail === 'prompt') return { operation, settings: { prompt: request.prompt } }
  const names: readonly string[] = leaving[operation]
  const settings = Object.entries(request).filter(
    ([name, value]) => names.includes(name) && value !== undefined && value !== null,
  )
  return { operation, settings: { ...Object.fromEntries(settings), seed } }
}

/** Whether it began from pictures, none of which any link shows. */
export function hasInputs(request: GenerationRequest): boolean {
  return Object.entries(request).some(
    ([name, value]) =>
      inputs.includes(name) && (Array.isArray(value) ? value.length > 0 : Boolean(value)),
  )
}

/** The settings for people to read. */
export function sharedFacts({ request, seed }: Seeded, createdAt: number): SharedFact[] {
  const negative = request.negative_prompt?.trim() ?? ''
  const style = request.operation === 'leonardo.createGeneration' ? request.presetStyle : null
  const guidance = request.guidance_scale
  return [
    ...(negative === '' ? [] : [{ name: 'Negative prompt', value: negative }]),
    { name: 'Model', value: modelWords(request) },
    ...(style && style !== 'NONE' ? [{ name: 'Style', value: presetStyleWords[style].label }] : []),
    { name: 'Seed', value: String(seed) },
    { name: 'Steps', value: String(stepsOf(request)) },
    ...(typeof guidance === 'number' ? [{ name: 'Guidance', value: String(guidance) }] : []),
    { name: 'Made on', value: day(createdAt) },
  ]
}

const months =
  'January February March April May June July August September October November December'

function day(time: number): string {
  const date = new Date(time)
  return `${date.getUTCDate()} ${months.split(' ')[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
