import { parseTemplate } from './parse-template.ts'
import { defaultBetween, type Several, type Template, TemplateError } from './template.ts'

/** Lists by name in lower case: their entries as one wrote them. */
export type Lists = ReadonlyMap<string, readonly string[]>

/** A template whose lists have become choices. Lists used twice are the same object: nothing grows on the way. */
export type Resolved = readonly ResolvedPart[]
export type ResolvedPart = string | ResolvedChoice

export interface ResolvedChoice {
  /** How many are taken together; one and one for an ordinary choice. */
  least: number
  most: number
  between: string
  options: readonly Resolved[]
}

/** More at once than this make more requests than anybody could send. */
const mostAtOnce = 20
/** Lists that name lists that name lists. */
const deepest = 12

/**
 * Puts the lists in their places.
 * @throws TemplateError when one is missing, empty, leads back to itself, or has an entry that cannot be read
 */
export function resolveTemplate(template: Template, lists: Lists): Resolved {
  const known = new Map<string, ResolvedChoice>()

  function list(name: string, path: readonly string[]): ResolvedChoice {
    const key = name.toLowerCase()
    const done = known.get(key)
    if (done !== undefined) return done
    if (path.includes(key)) {
      throw new TemplateError(0, `The list “${name}” leads back to itself.`)
    }
    if (path.length >= deepest) {
      throw new TemplateError(0, `Lists can name each other ${deepest} deep at most.`)
    }
    const entries = lists.get(key)
    if (entries === undefined) throw new TemplateError(0, missingWords(name))
    if (entries.length === 0) throw new TemplateError(0, `The list “${name}” has no entries.`)
    const options = entries.map((entry, index) => {
      try {
        return parts(parseTemplate(entry), [...path, key])
      } catch (error) {
        if (!(error instanceof TemplateError) || path.length > 0) throw error
        throw new TemplateError(0, `Entry ${index + 1} of the list “${name}”: ${error.message}`)
      }
    })
    const choice = { least: 1, most: 1, between: '', options }
    known.set(key, choice)
    return choice
  }

  function parts(of: Template, path: readonly string[]): Resolved {
    return of.map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'list') return list(part.name, path)
      const options = part.options.map((option) => parts(option, path))
      return part.how === null
        ? { least: 1, most: 1, between: '', options: options.map(withoutOdds) }
        : together(
            part.how,
            part.options.flatMap((option, at) => entriesOf(option, options[at])),
          )
    })
  }

  return parts(template, [])
}

const missingWords = (name: string) =>
  `There is no list called “${name}”. Make one under Lists, or write \\__${name}__ for the plain words.`

/** An option that is a list and nothing else offers its entries one by one: two different ones can be taken. */
function entriesOf(option: Template, resolved: Resolved = []): readonly Resolved[] {
  const [only] = resolved
  const isList = option.length === 1 && option[0]?.kind === 'list'
  return isList && typeof only === 'object' ? only.options : [withoutOdds(resolved)]
}

function together({ least, most, between }: Several, options: readonly Resolved[]): ResolvedChoice {
  const last = most ?? options.length
  const first = Math.min(least ?? 1, last)
  if (last > options.length) {
    throw new TemplateError(0, `A choice asks for ${last} of ${options.length}.`)
  }
  if (last > mostAtOnce) {
    throw new TemplateError(0, `A choice can take ${mostAtOnce} at once, not ${last}.`)
  }
  return { least: first, most: last, between: between ?? defaultBetween, options }
}

/** Elsewhere `0.5::red` says how likely a choice is; here each is made, and the number is no word of the prompt. */
function withoutOdds(option: Resolved): Resolved {
  const [first, ...rest] = option
  if (typeof first !== 'string') return option
  return [first.replace(/^\s*\d+(?:\.\d+)?::/, ''), ...rest]
}
