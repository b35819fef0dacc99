import { type Several, type Template, TemplateError } from './template.ts'

/** Choices within choices within choices: nobody writes more, and each costs the reader a turn. */
const deepest = 12
/** Longer texts than any prompt or list entry are not read at all. UTF-16 code units. */
const longest = 20_000

const escape = /\\([{}|$_])/y
const list = /__([\p{L}\p{N}]+(?:[-_/.][\p{L}\p{N}]+)*)__/uy
const several = /\s*(?:(\d{1,6})|(\d{0,6})-(\d{0,6}))\$\$(?:([^${}|]*)\$\$)?/y
const plain = /[^\\{}|_]+/y

/**
 * Reads a prompt with choices. A backslash before `{`, `}`, `|`, `$` or `_` makes it an ordinary character; other
 * backslashes stay. It looks at each character a bounded number of times, whatever is written.
 * @throws TemplateError
 */
export function parseTemplate(text: string): Template {
  if (text.length > longest) {
    throw new TemplateError(0, `Choices are read in texts of up to ${longest} characters.`)
  }
  const reader = new Reader(text)
  const template = reader.readParts(0)
  const stray = reader.peek()
  if (stray !== undefined) {
    throw new TemplateError(
      reader.at,
      `A } closes nothing${reader.placeWords()}. Write \\} for a plain one.`,
    )
  }
  return template
}

class Reader {
  at = 0
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  peek(): string | undefined {
    return this.text[this.at]
  }

  /** What the pattern finds right here, which is then read. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at += found[0].length
    return found
  }

  /** Up to the end of the text or, inside a choice, of the option. */
  readParts(depth: number): Template {
    const parts: Template[number][] = []
    let words = ''
    const endWords = () => {
      if (words !== '') parts.push({ kind: 'text', text: words })
      words = ''
    }
    for (;;) {
      const next = this.peek()
      if (next === undefined || next === '}' || (next === '|' && depth > 0)) break
      if (next === '{') {
        endWords()
        parts.push(this.readChoice(depth + 1))
        continue
      }
      const name = next === '_' ? this.take(list)?.[1] : undefined
      if (name === undefined) words += this.readWords()
      else {
        endWords()
        parts.push({ kind: 'list', name })
      }
    }
    endWords()
    return parts
  }

  readWords(): string {
    const escaped = this.take(escape)?.[1]
    if (escaped !== undefined) return escaped
    const words = this.take(plain)?.[0]
    if (words !== undefined) return words
    this.at += 1
    return this.text[this.at - 1] ?? ''
  }

  readChoice(depth: number): Template[number] {
    const start = this.at
    if (depth > deepest) {
      throw new TemplateError(start, `Choices can be nested ${deepest} deep at most.`)
    }
    this.at += 1
    const how = this.readHow()
    const options: Template[] = []
    do {
      options.push(this.readParts(depth))
    } while (this.takeBar())
    if (this.peek() !== '}') {
      this.at = start
      throw new TemplateError(
        start,
        `A { is never closed${this.placeWords()}. Add a }, or write \\{ for a plain one.`,
      )
    }
    this.at += 1
    if (options.length === 1 && options[0]?.length === 0) {
      throw new TemplateError(start, 'Nothing stands between { and }. Write \\{\\} for plain ones.')
    }
    return { kind: 'choice', how, options }
  }

  readHow(): Several | null {
    const found = this.take(several)
    if (found === null) return null
    const [, exactly, from = '', to = '', between] = found
    return {
      least: numberOf(exactly ?? from),
      most: numberOf(exactly ?? to),
      between: between ?? null,
    }
  }

  takeBar(): boolean {
    if (this.peek() !== '|') return false
    this.at += 1
    return true
  }

  /** The words around here, so that it is found again in a long prompt. */
  placeWords(): string {
    const around = this.text.slice(Math.max(0, this.at - 10), this.at + 14).trim()
    return this.text.length > 24 ? ` near “${around}”` : ''
  }
}

const numberOf = (digits: string): number | null => (digits === '' ? null : Number(digits))
