import type { Resolved, ResolvedChoice } from './resolve-template.ts'

/** Counting stops here: what is more can never be sent, and stays an exact number. */
export const countless = 1e15

const bounded = (count: number) => Math.min(countless, count)

/** How many texts a template stands for, without making any of them; at most `countless`. */
export function countTemplate(template: Resolved, known: Counts = new Map()): number {
  let count = 1
  for (const part of template) {
    if (typeof part !== 'string') count = bounded(count * countChoice(part, known))
  }
  return count
}

/** Lists are shared between the places that name them; so is what was counted. */
export type Counts = Map<ResolvedChoice, number>

export function countChoice(choice: ResolvedChoice, known: Counts): number {
  const before = known.get(choice)
  if (before !== undefined) return before
  const sizes = choice.options.map((option) => countTemplate(option, known))
  const count = countOrdered(sizes, choice.least, choice.most)
  known.set(choice, count)
  return count
}

/**
 * In how many ways `least` to `most` different options can be put in a row, when the options stand for `sizes` texts
 * each. The order counts, as it does for the models and in the tools this notation comes from.
 */
export function countOrdered(sizes: readonly number[], least: number, most: number): number {
  // At [k]: the ways to take k of the options seen so far, in no order.
  const ways = [1, ...Array.from({ length: most }, () => 0)]
  for (const size of sizes) {
    for (let taken = most; taken > 0; taken -= 1) {
      ways[taken] = bounded((ways[taken] ?? 0) + (ways[taken - 1] ?? 0) * size)
    }
  }
  let count = 0
  let orders = 1
  for (let taken = 0; taken <= most; taken += 1) {
    orders = bounded(orders * Math.max(1, taken))
    if (taken >= least) count = bounded(count + bounded((ways[taken] ?? 0) * orders))
  }
  return count
}
