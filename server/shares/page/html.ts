import { escapeHtml } from '#server/http/entry/escape-html.ts'

/** Markup that may stand in a page as it is. Only the functions here make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | readonly Html[] | null

/**
 * A page's markup. What is put in is escaped, unless it is markup itself. Attributes must stand in double quotes, and
 * nothing may be put into a script, a style or an address's scheme.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  const own = withoutIndents(parts)
  return new Html(
    own.map((part, nth) => (nth === 0 ? '' : shown(values[nth - 1] ?? null)) + part).join(''),
  )
}

const trimmed = new WeakMap<TemplateStringsArray, readonly string[]>()

/** How the markup is laid out here says nothing in the page, and would be a third of it. */
function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  const known = trimmed.get(parts)
  if (known !== undefined) return known
  const short = parts.map((part) => part.replaceAll(/\n\s+/g, '\n'))
  trimmed.set(parts, short)
  return short
}

export const nothing = new Html('')

function shown(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(({ text }) => text).join('')
  return escapeHtml(String(part))
}
