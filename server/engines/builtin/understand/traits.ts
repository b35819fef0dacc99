import type { Rgb } from '../core/color.ts'

/** What a thing may be said to be made of. */
export type Material =
  | 'gold'
  | 'silver'
  | 'bronze'
  | 'iron'
  | 'stone'
  | 'wood'
  | 'glass'
  | 'ice'
  | 'paper'
  | 'clay'
  | 'cloth'
  | 'sweet'

/** A part of a thing that the prompt names: "long red hair", "a blue dress", "green eyes". */
export interface Part {
  /** One word, singular as people say it: hair, beard, eyes, dress, coat, wings, roof, door, sail. */
  readonly word: string
  /** The word of the prompt. */
  readonly text?: string
  /** Its colours in the order named, possibly none. */
  readonly colors: readonly Rgb[]
  /** What else was said of it: long, curly, striped. */
  readonly said: readonly string[]
}

/** What a prompt says of one thing's looks, beyond its own colours and size. */
export interface Traits {
  readonly material: Material | null
  readonly parts: readonly Part[]
  /** Everything else that was said of it, as written: old, smiling, fluffy, sleeping; `wizard` of a "wizard cat". */
  readonly said: readonly string[]
}

export const plainTraits: Traits = { material: null, parts: [], said: [] }

/** The first of the parts that goes by one of these words. */
export function partOf(traits: Traits | undefined, ...words: readonly string[]): Part | null {
  return traits?.parts.find(({ word }) => words.includes(word)) ?? null
}
