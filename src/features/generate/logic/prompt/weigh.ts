/** A change to a text: what replaces a part of it, and what is selected then. */
export interface TextEdit {
  from: number
  to: number
  insert: string
  selection: readonly [number, number]
}

const step = 0.1
const lightest = 0.1
const heaviest = 2

const letter = /[\p{L}\p{N}\p{M}_'’-]/u

/**
 * Makes the words selected, or the word at the caret, count for more or less: `(word:1.1)` and so on by tenths. At
 * 1 the brackets go. Null when there is no word, or it weighs the most or the least already.
 */
export function weigh(
  text: string,
  selected: readonly [number, number],
  direction: 1 | -1,
): TextEdit | null {
  const [start, end] = trimmed(text, selected)
  const group = groupAround(text, start, end)
  if (group !== null) return reweigh(text, selected, group, direction)
  const [from, to] = start === end ? wordAt(text, start) : [start, end]
  if (from === to) return null
  const inner = text.slice(from, to)
  const shift = 1
  return {
    from,
    to,
    insert: `(${inner}:${written(1 + direction * step)})`,
    selection: moved(selected, from, to, shift),
  }
}

interface Group {
  /** Of the opening bracket, and after the closing one. */
  from: number
  to: number
  inner: string
  weight: number
}

function reweigh(
  text: string,
  selected: readonly [number, number],
  { from, to, inner, weight }: Group,
  direction: 1 | -1,
): TextEdit | null {
  const next = Math.min(heaviest, Math.max(lightest, rounded(weight + direction * step)))
  if (next === weight) return null
  const innerStart = from + 1
  const innerEnd = innerStart + inner.length
  if (next === 1) {
    return { from, to, insert: inner, selection: moved(selected, innerStart, innerEnd, -1) }
  }
  return {
    from,
    to,
    insert: `(${inner}:${written(next)})`,
    selection: moved(selected, innerStart, innerEnd, 0),
  }
}

/** The innermost `(…:1.2)` that holds the whole stretch, brackets of its own included. */
function groupAround(text: string, start: number, end: number): Group | null {
  const opened: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') opened.push(at)
    else if (character === ')') {
      const from = opened.pop()
      if (from === undefined || from > start || at + 1 < end) continue
      // Outside of it, beside a bracket, the caret is not in it.
      if (start === end && (start === from || start === at + 1)) continue
      const found = /^(.+):\s*(\d+(?:\.\d+)?|\.\d+)\s*$/s.exec(text.slice(from + 1, at))
      if (found === null) continue
      return { from, to: at + 1, inner: found[1] ?? '', weight: Number(found[2]) }
    }
  }
  return null
}

function wordAt(text: string, at: number): [number, number] {
  let from = at
  let to = at
  while (from > 0 && letter.test(text[from - 1] ?? '')) from -= 1
  while (to < text.length && letter.test(text[to] ?? '')) to += 1
  return [from, to]
}

/** Without the white space at its ends, which double clicks take along. */
function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] {
  const words = text.slice(start, end)
  if (words.trim() === '') return [start, start]
  return [
    start + words.length - words.trimStart().length,
    end - (words.length - words.trimEnd().length),
  ]
}

/** The selection, kept on the same words, which now stand `shift` further on. */
function moved(
  [start, end]: readonly [number, number],
  from: number,
  to: number,
  shift: number,
): [number, number] {
  const inside = (at: number) => Math.min(to, Math.max(from, at)) + shift
  return [inside(start), inside(end)]
}

const rounded = (weight: number) => Math.round(weight * 100) / 100
const written = (weight: number) => String(rounded(weight))
