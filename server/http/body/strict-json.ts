import { GessoError } from '#server/domain/errors.ts'

/** Deepest nesting of arrays and objects a body may have; ours need four. */
export const maxDepth = 16

/** Names that change what an object is rather than what it holds, when some later code copies it carelessly. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * JSON with one reading only. `JSON.parse` keeps the last of two equal keys, turns `1e309` into
 * Infinity and half a surrogate pair into text that no file can hold; each is refused here.
 * @throws GessoError `malformed_body`, saying what is wrong.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed('syntax', 'The body is not valid JSON.')
  }
  scan(text)
  return value
}

/** How many bytes of JSON stand outside its texts; of what is no JSON, some number. */
export function bytesOutsideTexts(bytes: Uint8Array): number {
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let outside = 0
  let at = 0
  while (at < json.length) {
    const open = json.indexOf('"', at)
    if (open < 0) return outside + json.length - at
    outside += open - at + 2
    let close = json.indexOf('"', open + 1)
    while (close >= 0 && isEscaped(json, close)) close = json.indexOf('"', close + 1)
    if (close < 0) return outside
    at = close + 1
  }
  return outside
}

function isEscaped(json: Buffer, at: number): boolean {
  let before = at
  while (json[before - 1] === 0x5c) before -= 1
  return (at - before) % 2 === 1
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw malformed('encoding', 'The body begins with a byte order mark; JSON has none.')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw malformed('encoding', 'The body is not valid UTF-8.')
  }
}

/** A string, a number, or one of the four brackets. Everything between them is known to be valid. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[[\]{}]/g

/** Looks at each token of text that is already known to be valid JSON. */
function scan(text: string): void {
  // One entry per open bracket: the keys seen so far, or null inside an array.
  const open: (Set<string> | null)[] = []
  for (const match of text.matchAll(token)) {
    const part = match[0]
    const first = part[0]
    if (first === '{' || first === '[') {
      open.push(first === '{' ? new Set() : null)
      if (open.length > maxDepth) {
        throw malformed('depth', `The body is nested over ${maxDepth} levels deep.`)
      }
    } else if (first === '}' || first === ']') {
      open.pop()
    } else if (first === '"') {
      checkString(part, isKey(text, match.index + part.length) ? open.at(-1) : undefined)
    } else if (!Number.isFinite(Number(part))) {
      throw malformed('number', `The number ${part.slice(0, 40)} is too large.`)
    }
  }
}

function isKey(text: string, end: number): boolean {
  let at = end
  while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1
  return text[at] === ':'
}

/** With the `u` flag a whole pair counts as one character, so only halves are left to match. */
const loneSurrogate = /\p{Surrogate}/u

function checkString(literal: string, keys: Set<string> | null | undefined): void {
  const value = literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1)
  if (loneSurrogate.test(value)) {
    throw malformed('encoding', 'A text contains half of a surrogate pair.')
  }
  if (keys === undefined || keys === null) return
  if (forbiddenKeys.has(value)) {
    throw malformed('forbidden_key', `The key "${value}" is not allowed.`, [value])
  }
  const shown = value.slice(0, 80)
  if (keys.has(value))
    throw malformed('duplicate_key', `The key "${shown}" is there twice.`, [shown])
  keys.add(value)
}

type Fault = 'syntax' | 'encoding' | 'depth' | 'number' | 'forbidden_key' | 'duplicate_key'

function malformed(code: Fault, message: string, fields: string[] = []): GessoError {
  return new GessoError('malformed_body', message, [{ code, fields, message }])
}
