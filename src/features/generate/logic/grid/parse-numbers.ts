import { gridLimits } from '#contract/studio/grids.ts'

/** Numbers read from text, in their order and each once; or what is wrong with it, in words. */
export type ReadNumbers = { numbers: readonly number[] } | { problem: string }

const number = String.raw`[-+]?\d+(?:\.\d+)?`
const single = new RegExp(`^${number}$`)
const range = new RegExp(
  String.raw`^(${number})\s*(?:-|–|to|\.\.)\s*(${number})(?:\s*(?:by|step)\s*(${number}))?$`,
  'i',
)

/**
 * Reads "10, 20, 40" and "10 to 40 by 10" and both together, with commas, semicolons or lines between.
 * @param step between the numbers of a range that does not say
 */
export function parseNumbers(text: string, step: number): ReadNumbers {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return { problem: 'Write at least one number.' }
  const numbers = new Set<number>()
  for (const part of parts) {
    const read = readPart(part, step)
    if ('problem' in read) return read
    for (const one of read.numbers) numbers.add(one)
  }
  if (numbers.size > gridLimits.values) return { problem: tooMany(numbers.size) }
  return { numbers: [...numbers] }
}

function readPart(part: string, step: number): ReadNumbers {
  if (single.test(part)) return { numbers: [Number(part)] }
  const [, from, to, by] = range.exec(part) ?? []
  if (from === undefined || to === undefined) {
    return { problem: `“${part}” is neither a number nor a range such as 10 to 40 by 10.` }
  }
  const [first, last, width] = [Number(from), Number(to), Number(by ?? step)]
  if (width <= 0 || last < first) {
    return { problem: `“${part}” leads nowhere: a range goes up, by more than 0.` }
  }
  const count = Math.floor((last - first) / width + 1e-9) + 1
  if (count > gridLimits.values) return { problem: tooMany(count) }
  return { numbers: Array.from({ length: count }, (_, at) => rounded(first + at * width)) }
}

/** What adding fractions leaves behind is no part of the number meant. */
const rounded = (value: number) => Number(value.toFixed(6))

export const tooMany = (count: number): string =>
  `That is ${count} values; an axis takes ${gridLimits.values} at most.`
