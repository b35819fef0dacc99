import { countTemplate } from './count-template.ts'
import { expandTemplate } from './expand-template.ts'
import { parseTemplate } from './parse-template.ts'
import { type Lists, type Resolved, resolveTemplate } from './resolve-template.ts'
import { mayBeTemplate, type WrittenTexts } from './may-be-template.ts'
import { TemplateError } from './template.ts'

/** The most requests one press of Generate may make. */
export const mostRequests = 100

/** The two texts of one request. */
export interface Texts {
  prompt: string
  negative_prompt: string
}

/** What a press of Generate will ask for. */
export interface Plan {
  /** The two texts of each request, no two alike; none while something is wrong. */
  texts: readonly Texts[]
  /** What stands in the way, and in which text. */
  problem: PlanProblem | null
}

export interface PlanProblem {
  field: 'prompt' | 'negative_prompt'
  message: string
}

/**
 * Works out the requests two texts stand for. Nothing is written out before it is known how much it would be.
 * @param longest the most characters a prompt may have
 */
export function planRequests(texts: WrittenTexts, lists: Lists, longest: number): Plan {
  try {
    const prompt = read('prompt', texts.prompt ?? '', lists)
    const negative = read('negative_prompt', texts.negative_prompt ?? '', lists)
    const count = countTemplate(prompt) * countTemplate(negative)
    if (count > mostRequests) throw new PlanError('prompt', tooManyWords(count))
    return {
      texts: distinct(written(prompt), written(negative), longest),
      problem: null,
    }
  } catch (error) {
    if (error instanceof PlanError) {
      return { texts: [], problem: { field: error.field, message: error.message } }
    }
    throw error
  }
}

class PlanError extends Error {
  readonly field: PlanProblem['field']

  constructor(field: PlanProblem['field'], message: string) {
    super(message)
    this.field = field
  }
}

function read(field: PlanProblem['field'], text: string, lists: Lists): Resolved {
  if (!mayBeTemplate({ prompt: text })) return [text]
  try {
    return resolveTemplate(parseTemplate(text), lists)
  } catch (error) {
    throw error instanceof TemplateError ? new PlanError(field, error.message) : error
  }
}

/** The texts a template stands for. One without choices left no gaps behind, and is as it was written. */
function written(template: Resolved): string[] {
  const texts = expandTemplate(template)
  return template.every((part) => typeof part === 'string') ? texts : texts.map(tidy)
}

function distinct(prompts: readonly string[], negatives: readonly string[], longest: number) {
  const byWords = new Map<string, Texts>()
  for (const prompt of prompts) {
    if (prompt.trim() === '')
      throw new PlanError('prompt', 'One of the choices leaves the prompt empty.')
    if (prompt.length > longest) {
      throw new PlanError(
        'prompt',
        `One of the choices makes a prompt of ${prompt.length} characters; the most is ${longest}.`,
      )
    }
    for (const negative_prompt of negatives) {
      byWords.set(JSON.stringify([prompt, negative_prompt]), { prompt, negative_prompt })
    }
  }
  return [...byWords.values()]
}

/** Without the gaps a choice of nothing leaves behind. */
function tidy(text: string): string {
  return text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ +(?=,)/g, '')
    .trim()
}

const number = new Intl.NumberFormat('en')

function tooManyWords(count: number): string {
  const said = count > 1_000_000 ? 'more than a million' : number.format(count)
  return `These choices make ${said} requests; one press makes ${mostRequests} at most. Take some away, or fewer at once.`
}
