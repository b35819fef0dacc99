import { silent, type Spoken } from '../spoken.ts'
import { isRecord, type JsonRecord, numberOf, othersOf, textOf, toNumber, valueOf } from './json.ts'
import { takeLoraTags } from './lora-tags.ts'

const known = new Set([
  'prompt',
  'negativeprompt',
  'model',
  'seed',
  'steps',
  'cfgscale',
  'fluxguidancescale',
  'width',
  'height',
  'sampler',
  'loras',
  'loraweights',
])

/** SwarmUI's form: `sui_image_params`, in which numbers may be texts and lists texts with commas. */
export function readSwarm(json: JsonRecord): Spoken | null {
  const params = valueOf(json, 'sui_image_params')
  if (!isRecord(params)) return null
  const { prompt, loras } = takeLoraTags(textOf(params, 'prompt') ?? '')
  return {
    ...silent('SwarmUI'),
    prompt,
    negative: textOf(params, 'negativeprompt'),
    seed: numberOf(params, 'seed'),
    steps: numberOf(params, 'steps'),
    guidance: numberOf(params, 'fluxguidancescale', 'cfgscale'),
    width: numberOf(params, 'width'),
    height: numberOf(params, 'height'),
    sampler: textOf(params, 'sampler'),
    model: textOf(params, 'model'),
    loras: [...loras, ...listed(params)],
    others: othersOf(params, known),
  }
}

function listed(params: JsonRecord): Spoken['loras'] {
  const weights = listOf(valueOf(params, 'loraweights'))
  return listOf(valueOf(params, 'loras')).map((name, at) => ({
    name: String(name),
    weight: toNumber(weights[at]),
  }))
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 20)
  return typeof value === 'string' && value !== '' ? value.split(',').slice(0, 20) : []
}
