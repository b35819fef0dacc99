import { spellEmoji } from './emoji.ts'

/** Stands between words that punctuation keeps apart. */
export const pause = '|'

/**
 * Lower-case words of any script, in order. Marks that belong to letters stay; all else separates. Where words
 * are not spaced, a change of script or a common particle separates; the platform's own segmenter is not used
 * because it differs between releases. Signs that people use for things (emoji) are read as their names.
 */
export function splitWords(text: string): string[] {
  return splitClauses(text).filter((word) => word !== pause)
}

/** The same, with a `pause` for every comma, full stop and line end, and round every emoji. */
export function splitClauses(text: string): string[] {
  const plain = spellEmoji(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[`´’‘]/gu, "'")
    .replace(
      /\p{Script=Han}+/gu,
      (run) =>
        ` ${run.replace(/[的在和中上下里与與]|[一二两三四五六七八九十][只个條条匹头朵位名座]/gu, ' ').replace(/[红蓝绿黄黑白紫粉金]色/gu, ' $& ')} `,
    )
    .replace(/[\p{Script=Hiragana}]+/gu, ' $& ')
    .replace(/[\p{Script=Katakana}ー]+/gu, ' $& ')
  const found =
    plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*|[,;.:!?\n()|/&+。、，؛،]+|\s-+\s|[—–]/gu) ?? []
  return found.map((word) => {
    if (/^[&+]$/.test(word)) return 'and'
    return /^[\p{L}\p{N}]/u.test(word) ? word.replace(/-*'?s?$/u, cutEnding) : pause
  })
}

/** Takes a possessive or a stray mark off the end of a word, and nothing else. */
function cutEnding(ending: string): string {
  return /['-]/.test(ending) ? '' : ending
}

/** Forms under which a word may stand in a vocabulary: itself first, then without common English endings. */
export function stems(word: string): string[] {
  const forms = [word]
  const ending = (pattern: RegExp, least: number, ...replacements: string[]): void => {
    if (word.length > 3 && pattern.test(word) && word.search(pattern) >= least) {
      for (const r of replacements) forms.push(word.replace(pattern, r))
    }
  }
  ending(/ies$/, 1, 'y', 'ie')
  ending(/ves$/, 1, 'f', 'fe')
  ending(/es$/, 1, '', 'e')
  ending(/s$/, 1, '')
  ending(/men$/, 1, 'man')
  ending(/([a-z])\1y$/, 2, '$1')
  // What is left must be a word: "being" is no bee, and "busy" no bus.
  ending(/y$/, 4, '')
  ending(/ing$/, 3, '', 'e')
  ending(/ed$/, 3, '', 'e')
  return forms
}

const scriptWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Vocabulary entries by what they mean, found by whole phrase, by stem, or inside scripts without spaces. */
export class Vocabulary<Meaning extends string> {
  readonly #entries = new Map<string, Meaning>()
  readonly #inside: [string, Meaning][] = []
  /** Longest phrase, in words. */
  readonly reach: number = 1

  /** `named`: a meaning's own name is one of its words. */
  constructor(words: Readonly<Record<Meaning, string>>, named = true) {
    for (const meaning of Object.keys(words) as Meaning[]) {
      for (const entry of [...(named ? [meaning] : []), ...words[meaning].split(' ')]) {
        if (!this.#entries.has(entry)) this.#entries.set(entry, meaning)
        if (scriptWithoutSpaces.test(entry)) this.#inside.push([entry, meaning])
        this.reach = Math.max(this.reach, entry.split('_').length)
      }
    }
  }

  /** The longest phrase that begins at `start`; `length` is in words; not `exact` when an ending was taken off. */
  match(
    words: readonly string[],
    start: number,
  ): { meaning: Meaning; length: number; exact: boolean } | null {
    for (let length = Math.min(this.reach, words.length - start); length >= 1; length--) {
      const phrase = words.slice(start, start + length)
      const last = phrase.pop() ?? ''
      for (const form of stems(last)) {
        const meaning = this.#entries.get([...phrase, form].join('_'))
        if (meaning) return { meaning, length, exact: form === last }
      }
    }
    const word = words[start] ?? ''
    if (scriptWithoutSpaces.test(word)) {
      const found = this.#inside.find(([entry]) => word.includes(entry))
      if (found) return { meaning: found[1], length: 1, exact: true }
    }
    return null
  }
}
