import { silent, type Spoken } from '../spoken.ts'
import { isRecord, type JsonRecord, numberOf, othersOf, textOf, toNumber, valueOf } from './json.ts'

/** Each setting under its key, and under the label that older versions write. */
const names = {
  prompt: ['prompt', 'Prompt'],
  negative: ['negative_prompt', 'Negative Prompt', 'Negative'],
  seed: ['seed', 'Seed'],
  steps: ['steps', 'Steps'],
  guidance: ['guidance_scale', 'Guidance Scale', 'cfg'],
  size: ['resolution', 'Resolution'],
  sampler: ['sampler', 'Sampler', 'sampler_name'],
  model: ['base_model', 'Base Model', 'base_model_name'],
} as const

/** Fooocus' own scheme: one flat object. Null when it is another tool's. */
export function readFooocus(json: JsonRecord): Spoken | null {
  const isOne =
    valueOf(json, ...names.model) !== undefined && valueOf(json, ...names.prompt) !== undefined
  if (!isOne) return null
  const [width, height] = sizeOf(json)
  const known = new Set<string>([
    ...Object.values(names).flat(),
    'width',
    'height',
    'loras',
    'full_prompt',
    'full_negative_prompt',
    ...Object.keys(json).filter(isLora),
  ])
  return {
    ...silent('Fooocus'),
    prompt: textOf(json, ...names.prompt),
    negative: textOf(json, ...names.negative),
    seed: numberOf(json, ...names.seed),
    steps: numberOf(json, ...names.steps),
    guidance: numberOf(json, ...names.guidance),
    width,
    height,
    sampler: textOf(json, ...names.sampler),
    model: textOf(json, ...names.model),
    loras: lorasOf(json),
    others: othersOf(json, known),
  }
}

/** `(1152, 896)`, as Python writes a pair. */
function sizeOf(json: JsonRecord): [number | null, number | null] {
  const pair = /^\s*\(?'?(\d{1,6})'?\s*[,x×*]\s*'?(\d{1,6})'?\)?/.exec(
    textOf(json, ...names.size) ?? '',
  )
  if (pair === null) return [numberOf(json, 'width'), numberOf(json, 'height')]
  return [toNumber(pair[1]), toNumber(pair[2])]
}

const isLora = (key: string) => /^(?:lora_combined_|LoRA )\d{1,3}$/.test(key)

/** `lora_combined_1: "name : 0.5"` (with `True : ` before it in newer versions), or a list of [name, weight]. */
function lorasOf(json: JsonRecord): Spoken['loras'] {
  const combined = Object.keys(json)
    .filter(isLora)
    .flatMap((key) => {
      const parts = (textOf(json, key) ?? '').split(' : ')
      const [name = '', weight] = parts.slice(-2)
      return name === '' || name === 'None' || parts[0] === 'False'
        ? []
        : [{ name, weight: toNumber(weight) }]
    })
  if (combined.length > 0) return combined
  const list = valueOf(json, 'loras')
  if (!Array.isArray(list)) return []
  return list.slice(0, 20).flatMap((entry: unknown) => {
    if (!Array.isArray(entry) && !isRecord(entry)) return []
    const [name, weight]: unknown[] = Array.isArray(entry)
      ? entry
      : [entry['name'], entry['weight']]
    return typeof name === 'string' ? [{ name, weight: toNumber(weight) }] : []
  })
}
