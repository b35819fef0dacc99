import { nearestAllowed } from '#contract/leonardo/describe-limit.ts'
import { gridLimits } from '#contract/studio/grids.ts'
import type { FormValues, ShownField } from '../form/form-values.ts'
import type { AxisField } from './axis-fields.ts'
import { parseNumbers, tooMany } from './parse-numbers.ts'

/** An axis as it is being written. */
export interface AxisDraft {
  field: ShownField
  /** Numbers as typed. */
  text: string
  /** Keys of what is chosen. */
  chosen: readonly string[]
  /** Of the prompt: what is looked for, and what is put in its place, one a line. */
  find: string
  replacements: string
}

/** One place on an axis: its label, and the form with its value in it. */
export interface AxisValue {
  label: string
  apply: (values: FormValues) => FormValues
}

/** An axis that can be used, or what is wrong with it, in words. */
export type ReadAxis = { values: readonly AxisValue[] } | { problem: string }

/** What an axis begins with: a few values that show a difference. */
export function firstDraft(
  field: AxisField,
  { prompt }: FormValues,
  draw: () => number,
): AxisDraft {
  const word = /\p{L}{3,}/u.exec(prompt ?? '')?.[0] ?? ''
  return {
    field: field.field,
    text: field.kind === 'numbers' ? firstNumbers(field, draw).join(', ') : '',
    chosen: field.kind === 'choices' ? field.choices.slice(0, 3).map(({ key }) => key) : [],
    find: word,
    replacements: word,
  }
}

const suggested: Partial<Record<ShownField, readonly number[]>> = {
  num_inference_steps: [10, 20, 40],
  steps: [4, 12, 28],
  guidance_scale: [3, 7, 12],
  width: [512, 768, 1024],
  height: [512, 768, 1024],
}

type Numbers = Extract<AxisField, { kind: 'numbers' }>

function firstNumbers({ field, limit }: Numbers, draw: () => number): readonly number[] {
  if (field === 'seed') return drawSeeds(3, limit.max, draw)
  const { min, max } = limit
  const even = [min, (min + max) / 2, max].map((value) => nearestAllowed(value, limit))
  return (suggested[field] ?? even).filter((value) => value >= min && value <= max)
}

/** Small enough to be read out; every model takes them. */
export const drawSeeds = (count: number, max: number, draw: () => number): number[] =>
  Array.from({ length: count }, () => Math.floor(draw() * Math.min(max, 1_000_000)))

export function readAxis(field: AxisField, draft: AxisDraft, form: FormValues): ReadAxis {
  if (field.kind === 'numbers') return readNumbers(field, draft)
  return field.kind === 'choices' ? readChoices(field, draft) : readWords(draft, form)
}

function readNumbers({ field, limit, whole }: Numbers, { text }: AxisDraft): ReadAxis {
  const read = parseNumbers(text, whole || limit.step >= 1 ? limit.step : 0.1)
  if ('problem' in read) return read
  const unit = limit.unit === 'px' ? ' px' : ''
  return {
    values: read.numbers.map((value) => ({
      label: `${value}${unit}`,
      apply: (values) => ({ ...values, [field]: value }),
    })),
  }
}

function readChoices(
  { field, choices }: Extract<AxisField, { kind: 'choices' }>,
  { chosen }: AxisDraft,
): ReadAxis {
  const wanted = choices.filter(({ key }) => chosen.includes(key))
  if (wanted.length === 0) return { problem: 'Choose at least one.' }
  if (wanted.length > gridLimits.values) return { problem: tooMany(wanted.length) }
  return {
    values: wanted.map(({ label, wire }) => ({
      label,
      apply: (values) => ({ ...values, [field]: wire }),
    })),
  }
}

function readWords({ find, replacements }: AxisDraft, { prompt }: FormValues): ReadAxis {
  if (find === '') return { problem: 'Write the words of the prompt to be replaced.' }
  if (prompt?.includes(find) !== true) {
    return { problem: `The prompt does not contain “${find}”.` }
  }
  const lines = [...new Set(replacements.split('\n').map((line) => line.trim()))]
  // One empty line at the end is where the next is going to be typed, and no wish.
  const wanted = lines.filter((line, at) => line !== '' || at < lines.length - 1)
  if (wanted.length === 0) return { problem: 'Write at least one line to put in its place.' }
  if (wanted.length > gridLimits.values) return { problem: tooMany(wanted.length) }
  return {
    values: wanted.map((line) => ({
      label:
        line === ''
          ? `without “${find}”`.slice(0, gridLimits.label)
          : line.slice(0, gridLimits.label),
      apply: (values) => ({
        ...values,
        prompt: (values.prompt ?? '').replaceAll(find, () => line),
      }),
    })),
  }
}
