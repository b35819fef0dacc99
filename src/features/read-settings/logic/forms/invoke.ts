import { silent, type Spoken } from '../spoken.ts'
import { isRecord, type JsonRecord, numberOf, othersOf, textOf, toNumber, valueOf } from './json.ts'

const known = new Set([
  'positive_prompt',
  'negative_prompt',
  'seed',
  'steps',
  'cfg_scale',
  'guidance',
  'width',
  'height',
  'scheduler',
  'model',
  'loras',
])

/** InvokeAI's `invokeai_metadata`: one flat object, with objects for model and LoRAs. */
export function readInvoke(json: JsonRecord): Spoken {
  const family = valueOf(json, 'guidance') === undefined ? 'cfg_scale' : 'guidance'
  return {
    ...silent('InvokeAI'),
    prompt: textOf(json, 'positive_prompt'),
    negative: textOf(json, 'negative_prompt'),
    seed: numberOf(json, 'seed'),
    steps: numberOf(json, 'steps'),
    guidance: numberOf(json, family),
    width: numberOf(json, 'width'),
    height: numberOf(json, 'height'),
    sampler: textOf(json, 'scheduler'),
    model: nameOf(valueOf(json, 'model')),
    loras: lorasOf(valueOf(json, 'loras')),
    others: othersOf(json, known),
  }
}

/** Versions differ in what a name is called. */
const nameOf = (model: unknown): string | null =>
  isRecord(model) ? textOf(model, 'name', 'model_name', 'key') : null

function lorasOf(list: unknown): Spoken['loras'] {
  if (!Array.isArray(list)) return []
  return list.slice(0, 20).flatMap((entry: unknown) => {
    if (!isRecord(entry)) return []
    const name = nameOf(valueOf(entry, 'model', 'lora'))
    return name === null ? [] : [{ name, weight: toNumber(valueOf(entry, 'weight')) }]
  })
}
