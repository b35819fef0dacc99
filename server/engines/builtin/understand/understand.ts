import type { Intent } from './intent.ts'
import { readUnit } from './reading/read-unit.ts'
import { Reader } from './reading/reader.ts'
import { settle } from './reading/settle.ts'
import type { Unit } from './reading/units.ts'
import { splitClauses } from './words.ts'

/** Long enough for any prompt a request may carry. */
const mostLetters = 4000

/** Reads a prompt. Never fails: of text it knows nothing of, all words are unknown. */
export function understand(prompt: string): Intent {
  const words = splitClauses(prompt.slice(0, mostLetters))
  const units: Unit[] = []
  for (let at = 0; at < words.length;) {
    const unit = readUnit(words, at)
    units.push(unit)
    at += unit.words
  }
  return settle(new Reader(units).read())
}
