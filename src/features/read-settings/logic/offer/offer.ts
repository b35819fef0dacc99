import type { Patch } from '#contract/leonardo/rules/rule.ts'
import type { Operation, WireField } from '#contract/models/family.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { ImagesPatch } from '#contract/together/rules/rule.ts'

/** Wire fields of one operation to be set; null takes a field away. */
export type Fields = Readonly<Patch & ImagesPatch>

/** One field set; whoever calls knows that the value is of its kind. */
export const oneField = (field: WireField, value: unknown): Fields => ({ [field]: value })

/** One setting that can be taken over. */
export interface OfferRow {
  /** Which of the form's fields it is, for its label; a size is its width. */
  field: WireField
  part: 'prompt' | 'seed' | 'model' | 'rest'
  /** The value as it would be set, in words. */
  words: string
  fields: Fields
  /** How the value differs from what the picture says, and why; null when it does not. */
  note: string | null
  /** Whether the chosen model looks at it. */
  isHonoured: boolean
}

/** Something the picture says that cannot be taken over. */
export interface LeftOut {
  name: string
  value: string
  why: string
}

export interface Offer {
  /** Who made the picture. */
  source: string
  rows: OfferRow[]
  leftOut: LeftOut[]
  /** What the tool says besides, by its own names. */
  others: { name: string; value: string }[]
  /** Our own request, when the form speaks its operation: then all of it can be taken at once. */
  whole: GenerationRequest | null
}

/** What to do with the form: everything anew, or some fields set. */
export type Taken =
  | { kind: 'whole'; request: GenerationRequest }
  | { kind: 'fields'; operation: Operation; fields: Fields }

export type Choice = 'all' | 'all but seed' | 'prompt only'

const sameThing: Readonly<Partial<Record<WireField, WireField>>> = {
  model: 'modelId',
  steps: 'num_inference_steps',
  n: 'num_images',
}

/** Under which name a setting is ticked, so that it stays so when the model's operation calls it otherwise. */
export const tickOf = ({ field }: Pick<OfferRow, 'field'>): WireField => sameThing[field] ?? field

/** The rows a choice ticks: what the model would not look at stays out. */
export function ticksOf(rows: readonly OfferRow[], choice: Choice): ReadonlySet<WireField> {
  const wanted = rows.filter(({ part, isHonoured }) => {
    if (choice === 'prompt only') return part === 'prompt'
    return isHonoured && (choice === 'all' || part !== 'seed')
  })
  return new Set(wanted.map(tickOf))
}

/** Which choice these ticks amount to; null for any other. */
export function choiceOf(rows: readonly OfferRow[], ticks: ReadonlySet<WireField>): Choice | null {
  const choices = ['all', 'all but seed', 'prompt only'] as const
  return choices.find((choice) => isSame(ticksOf(rows, choice), ticks)) ?? null
}

const isSame = (one: ReadonlySet<WireField>, other: ReadonlySet<WireField>) =>
  one.size === other.size && [...one].every((field) => other.has(field))

/**
 * The ticked settings for the form. All of our own, with or without the seed, replace what is there; any other
 * selection changes only the fields it names.
 */
export function takenOf(
  { rows, whole }: Offer,
  operation: Operation,
  ticks: ReadonlySet<WireField>,
): Taken {
  const ticked = rows.filter((row) => ticks.has(tickOf(row)))
  const choice = choiceOf(rows, ticks)
  if (whole !== null && (choice === 'all' || choice === 'all but seed')) {
    const { seed: _drawn, ...rest } = whole
    const seed = ticked.find(({ part }) => part === 'seed')?.fields.seed
    return { kind: 'whole', request: { ...rest, ...(typeof seed === 'number' && { seed }) } }
  }
  return {
    kind: 'fields',
    operation,
    fields: Object.assign({}, ...ticked.map((row) => row.fields)),
  }
}
