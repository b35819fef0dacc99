/** Code as it stands, among values that are yet to be written as literals. */
export class Verbatim {
  readonly code: string
  constructor(code: string) {
    this.code = code
  }
}

export type Value = null | boolean | number | string | Verbatim | readonly Value[] | Fields
export interface Fields {
  readonly [name: string]: Value
}

interface Dialect {
  constant: (value: boolean | null) => string
  key: (name: string) => string
  step: string
}

const typescript: Dialect = {
  constant: String,
  key(name) {
    // Written plainly this one would set what the object descends from.
    if (name === '__proto__') return '["__proto__"]'
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name)
  },
  step: '  ',
}

const python: Dialect = {
  constant: (value) => (value === null ? 'None' : value ? 'True' : 'False'),
  key: (name) => text(name),
  step: '    ',
}

/**
 * Text in double quotes, read alike by JSON, TypeScript, JavaScript and Python: what is not printable is escaped,
 * and so are the two line ends that JSON allows in text and an editor may break at.
 */
export function text(value: string): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function write(value: Value, dialect: Dialect, indent: string): string {
  if (value instanceof Verbatim) return value.code
  if (value === null || typeof value === 'boolean') return dialect.constant(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return text(value)
  const inner = indent + dialect.step
  if (isList(value)) {
    if (value.length === 0) return '[]'
    const items = value.map((item) => `${inner}${write(item, dialect, inner)},\n`)
    return `[\n${items.join('')}${indent}]`
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const members = entries.map(
    ([name, member]) => `${inner}${dialect.key(name)}: ${write(member, dialect, inner)},\n`,
  )
  return `{\n${members.join('')}${indent}}`
}

const isList = (value: readonly Value[] | Fields): value is readonly Value[] => Array.isArray(value)

export const typescriptLiteral = (value: Value, indent = ''): string =>
  write(value, typescript, indent)

/** @param indent of the line the literal begins on */
export const pythonLiteral = (value: Value, indent = ''): string => write(value, python, indent)

/** One word for a POSIX shell, whatever is in it: nothing is special between single quotes. */
export function shellWord(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
