/** A prompt that stands for several: words, choices between words, and lists of words kept elsewhere. */
export type Template = readonly Part[]

export type Part =
  | { kind: 'text'; text: string }
  /** `__name__`: any entry of the list of that name. */
  | { kind: 'list'; name: string }
  | Choice

/** `{a|b}`; with `how`, several of them at once: `{2$$a|b|c}`. */
export interface Choice {
  kind: 'choice'
  how: Several | null
  options: readonly Template[]
}

/** How many different options are taken together, and what stands between them. A null is said by the options. */
export interface Several {
  least: number | null
  most: number | null
  between: string | null
}

/** What stands between several options when nothing else is said. */
export const defaultBetween = ', '

/** Why a text cannot be read as a template, in words, and where: an index into the text. */
export class TemplateError extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.name = 'TemplateError'
    this.at = at
  }
}
