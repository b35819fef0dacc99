import { luminance } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import { unit } from '../core/scalar.ts'
import type { Intent } from './intent.ts'
import { understand } from './understand.ts'
import type { Emphasis } from './emphasis.ts'
import { inOrder } from './reading/settle.ts'

/** Under this a thing is left out rather than painted minute. */
const leftOut = 0.35

/** Reads a prompt and lets its marks of emphasis act: a stressed thing grows, a stressed colour deepens. */
export function understandStressed({ text, weights }: Emphasis): Intent {
  const intent = understand(text)
  if (weights.size === 0) return intent
  const weightOf = (words: string): number =>
    words.split(' ').reduce((sum, word) => sum * (weights.get(word) ?? 1), 1)
  const stress = intent.subjects.map((subject) => weightOf(subject.word))
  const color = colorWeight(intent, weights)
  // The frame is built round the first thing: it is the one that matters most.
  const order = [...intent.subjects.keys()]
    .filter((k) => (stress[k] ?? 1) >= leftOut)
    .toSorted((a, b) => (stress[b] ?? 1) - (stress[a] ?? 1))
  const stressed = inOrder(intent, order)
  return {
    ...stressed,
    subjects: stressed.subjects.map((subject, k) => ({
      ...subject,
      size: subject.size * (stress[order[k] ?? 0] ?? 1) ** 0.75,
      colors: subject.colors.map((c) => deepened(c, color)),
    })),
    tints: intent.tints.map((c) => deepened(c, color)),
  }
}

/** The strongest weight among the words that were read as no thing: colours, moods, times. */
function colorWeight(intent: Intent, weights: ReadonlyMap<string, number>): number {
  const things = new Set(intent.subjects.flatMap(({ word }) => word.split(' ')))
  return [...weights].reduce((found, [word, w]) => (things.has(word) ? found : w), 1)
}

function deepened(color: Rgb, weight: number): Rgb {
  const l = luminance(color[0], color[1], color[2])
  const shift = (v: number): number => unit(l + (v - l) * weight)
  return [shift(color[0]), shift(color[1]), shift(color[2])]
}
