import type { WireField } from '#contract/models/family.ts'
import { type Model, models } from '#contract/models/models.ts'
import type { Spoken } from '../spoken.ts'
import { intoLimit, intoRatio, intoScheduler, intoSize } from './converted.ts'
import { type Fields, type LeftOut, oneField, type OfferRow } from './offer.ts'
import { limitOf, type Target, takesField, targetName, wireNames } from './target.ts'
import { sizeWords, valueWords } from './value-words.ts'

interface Offered {
  rows: OfferRow[]
  leftOut: LeftOut[]
}

/** Settings of another tool's as the form would have them: what has no place is named, what had to be changed as well. */
export function offerSpoken(spoken: Spoken, target: Target): Offered {
  const offered: Offered = { rows: [], leftOut: [] }
  const names = wireNames[target.operation]
  const add = (
    part: OfferRow['part'],
    field: WireField,
    value: unknown,
    more: { words?: string; fields?: Fields; note?: string | null } = {},
  ) => {
    const { words = valueWords(field, value), fields = oneField(field, value), note = null } = more
    // Taking a model over is what changes the one that counts.
    const isHonoured = part === 'model' || takesField(target, field)
    offered.rows.push({ field, part, words, fields, note, isHonoured })
  }

  const { prompt, negative, sampler, seed, steps, guidance } = spoken
  if (prompt !== null && prompt !== '')
    add('prompt', 'prompt', prompt, { note: tooLong(prompt, target) })
  if (negative !== null) add('prompt', 'negative_prompt', negative === '' ? null : negative)
  addModel(spoken, offered, add)
  addSize(spoken, target, add)
  addNumber(names.steps, steps)
  addNumber('guidance_scale', guidance)
  if (sampler !== null && names.sampler !== null) {
    const scheduler = intoScheduler(sampler)
    if (scheduler !== null) add('rest', names.sampler, scheduler.value, { note: scheduler.note })
    else
      offered.leftOut.push({ name: 'Sampler', value: sampler, why: 'There is none like it here.' })
  } else if (sampler !== null) {
    const why = `${targetName(target)} has a sampler of its own.`
    offered.leftOut.push({ name: 'Sampler', value: sampler, why })
  }
  if (seed !== null) addSeed(seed)
  for (const { name, weight } of spoken.loras) {
    const value = weight === null ? name : `${name}, weight ${weight}`
    offered.leftOut.push({
      name: 'LoRA',
      value,
      why: 'It is a file that Gesso does not have.',
    })
  }
  return offered

  function addNumber(field: WireField, value: number | null) {
    if (value === null) return
    const { value: allowed, note } = intoLimit(value, limitOf(target, field))
    add('rest', field, allowed, { note })
  }

  function addSeed(value: number) {
    const limit = limitOf(target, 'seed')
    const isTaken = limit === null || (value >= limit.min && value <= limit.max)
    if (isTaken) add('seed', 'seed', value)
    // Another number would give another picture, so the nearest is no help.
    else {
      const why = `${targetName(target)} takes seeds up to ${limit.max}.`
      offered.leftOut.push({ name: 'Seed', value: String(value), why })
    }
  }
}

type Add = (
  part: OfferRow['part'],
  field: WireField,
  value: unknown,
  more?: { words?: string; fields?: Fields; note?: string | null },
) => void

function addModel({ model }: Spoken, offered: Offered, add: Add) {
  if (model === null || model === '') return
  const known = modelNamed(model)
  if (known !== null) add('model', wireNames[known.operation].model, known.id)
  else {
    const why = 'No model here has this name, so the one in the form stays.'
    offered.leftOut.push({ name: 'Model', value: model, why })
  }
}

/** The model of this name or id, however it is written. */
export function modelNamed(name: string | null): Model | null {
  const isIt = (words: readonly string[]) => words.some((word) => plain(word) === plain(name ?? ''))
  return name === null ? null : (models.find((model) => isIt([model.id, model.name])) ?? null)
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

function addSize({ width, height }: Spoken, target: Target, add: Add) {
  if (width === null || height === null || !(width > 0) || !(height > 0)) return
  const limits = { width: limitOf(target, 'width'), height: limitOf(target, 'height') }
  if (!takesField(target, 'width') && takesField(target, 'aspect_ratio')) {
    const note = `The picture says ${sizeWords(width, height)}; this model takes a shape.`
    add('rest', 'aspect_ratio', intoRatio({ width, height }), { note })
    return
  }
  if (limits.width === null || limits.height === null) return
  const { value, note } = intoSize(
    { width, height },
    { width: limits.width, height: limits.height },
  )
  add('rest', 'width', value.width, {
    words: sizeWords(value.width, value.height),
    // A ratio left over from before would stand in place of the size.
    fields: { ...value, ...(takesField(target, 'aspect_ratio') && { aspect_ratio: null }) },
    note,
  })
}

function tooLong(prompt: string, target: Target): string | null {
  const most = limitOf(target, 'prompt')?.max ?? Number.POSITIVE_INFINITY
  return prompt.length > most
    ? `It has ${prompt.length} characters, and ${most} are taken: it will need shortening.`
    : null
}
