import { type Counts, countChoice, countOrdered, countTemplate } from './count-template.ts'
import type { Resolved, ResolvedChoice } from './resolve-template.ts'

/** Every text a template stands for, in order, the last choice changing fastest. Count them first: there is no end otherwise. */
export function expandTemplate(template: Resolved): string[] {
  const known: Counts = new Map()
  return Array.from({ length: countTemplate(template, known) }, (_, index) =>
    textAt(template, index, known),
  )
}

/** The text with that number among those a template stands for. */
function textAt(template: Resolved, index: number, known: Counts): string {
  let left = index
  const texts = template.toReversed().map((part) => {
    if (typeof part === 'string') return part
    const count = countChoice(part, known)
    const text = choiceAt(part, left % count, known)
    left = Math.floor(left / count)
    return text
  })
  return texts.toReversed().join('')
}

function choiceAt(choice: ResolvedChoice, index: number, known: Counts): string {
  const { least, most, between, options } = choice
  const sizes = options.map((option) => countTemplate(option, known))
  if (least === 1 && most === 1) {
    const { at, left } = within(sizes, index)
    return textAt(options[at] ?? [], left, known)
  }
  const bySize = range(least, most).map((taken) => countOrdered(sizes, taken, taken))
  const { at, left } = within(bySize, index)
  return rowAt(options, sizes, least + at, left, known)
    .map((text) => text.trim())
    .join(between)
}

/** The row with that number among all rows of `taken` different options. */
function rowAt(
  options: readonly Resolved[],
  sizes: readonly number[],
  taken: number,
  index: number,
  known: Counts,
): string[] {
  if (taken === 0) return []
  const rests = options.map((_, at) => countOrdered(sizes.toSpliced(at, 1), taken - 1, taken - 1))
  const { at, left } = within(
    rests.map((rest, option) => rest * (sizes[option] ?? 0)),
    index,
  )
  const rest = rests[at] ?? 1
  return [
    textAt(options[at] ?? [], Math.floor(left / rest), known),
    ...rowAt(options.toSpliced(at, 1), sizes.toSpliced(at, 1), taken - 1, left % rest, known),
  ]
}

/** In which of the groups, laid end to end, a number falls, and how far into it. */
function within(sizes: readonly number[], index: number): { at: number; left: number } {
  let left = index
  for (const [at, size] of sizes.entries()) {
    if (left < size) return { at, left }
    left -= size
  }
  throw new RangeError('There are not so many.')
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)
