/** A prompt without its marks of emphasis, and what they said: words (lower case) by weight. */
export interface Emphasis {
  readonly text: string
  readonly weights: ReadonlyMap<string, number>
}

const least = 0.1
const most = 2

/** What one pair of plain brackets does to a weight. */
const bracket = 1.1

/**
 * Reads `(word:1.3)`, `((word))` and `[word]`, nested as people nest them. What is not closed is text like any
 * other.
 */
export function readEmphasis(prompt: string): Emphasis {
  const weights = new Map<string, number>()
  const note = (words: string, weight: number): void => {
    for (const word of words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [])
      weights.set(word, Math.max(least, Math.min(most, (weights.get(word) ?? 1) * weight)))
  }
  let text = prompt
  for (let round = 0; round < 6; round++) {
    const before = text
    text = text
      .replace(/\(([^()[\]]*?):\s*(\d*\.?\d+)\s*\)/gu, (_, words: string, weight: string) => {
        note(words, Number(weight))
        return words
      })
      .replace(/\(([^()[\]:]*)\)/gu, (_, words: string) => {
        note(words, bracket)
        return words
      })
      .replace(/\[([^()[\]]*)\]/gu, (_, words: string) => {
        note(words, 1 / bracket)
        return words
      })
    if (text === before) break
  }
  return { text, weights }
}
