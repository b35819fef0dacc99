import type * as z from 'zod/mini'
import { limits } from '#contract/leonardo/limits.ts'
import { LeonardoRefusal } from './refusal.ts'

type Issue = z.core.$ZodIssue

const wholeFields: ReadonlySet<PropertyKey | undefined> = new Set(
  Object.entries(limits)
    .filter(([, limit]) => 'whole' in limit)
    .map(([name]) => name),
)

/** The field of the live service's own query that a call is, as its error paths name it. */
type Call =
  | 'sdGenerationJob'
  | 'uploadInitImage'
  | 'promptGeneration'
  | 'calculateProductionApiServiceCost'
  | 'lcmGenerationJob'
  | 'uploadCanvasInitImage'

/** GraphQL's name for each of the schema's types, with the words its errors use. */
const typeWords: Readonly<Record<string, { name: string; words: string }>> = {
  boolean: { name: 'Boolean', words: 'a boolean' },
  string: { name: 'String', words: 'a string' },
  number: { name: 'Float', words: 'a float' },
  int: { name: 'Int', words: 'a 32-bit integer' },
  array: { name: 'List', words: 'a list' },
  object: { name: 'Object', words: 'an object' },
}

/**
 * Turns what the schema objects to into what Leonardo would say: unknown names first, then what is
 * missing, then wrong types, then values. One thing at a time, as there. Null when no text of
 * theirs is known for it.
 */
export function shapeRefusal(
  issues: readonly Issue[],
  call: Call = 'sdGenerationJob',
): LeonardoRefusal | null {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown !== undefined) return unknownName(unknown, call)
  const missing = issues.find(isMissing)
  if (missing !== undefined) return missingValue(missing.path)
  const wrongType = issues.find(hasWrongType)
  if (wrongType !== undefined) return typeRefusal(wrongType, call)
  return valueRefusal(issues, call)
}

/** What a body that is no JSON object at all gets: the first value it should have had is not there. */
export function missingValue(path: readonly PropertyKey[] = ['prompt']): LeonardoRefusal {
  const [name = 'prompt', ...rest] = path
  const text = `expecting a value for non-nullable variable: "${[name, ...rest].map(String).join('.')}"`
  return new LeonardoRefusal(400, 'validation-failed', text)
}

/** The variables that the service's own queries declare as non-nullable. */
const required: ReadonlySet<PropertyKey | undefined> = new Set([
  'prompt',
  'extension',
  'service',
  'imageDataUrl',
  'maskDataUrl',
  'initExtension',
  'maskExtension',
])

function isMissing({ input, path }: Issue): boolean {
  return input === undefined || (input === null && path.length === 1 && required.has(path[0]))
}

function unknownName(issue: z.core.$ZodIssueUnrecognizedKeys, call: Call): LeonardoRefusal {
  const [name = ''] = issue.keys
  if (issue.path.length === 0) {
    return new LeonardoRefusal(400, 'bad-request', `Unexpected variable ${name}`)
  }
  const text = `field '${name}' not found in type: '${String(issue.path[0])}'`
  return new LeonardoRefusal(
    400,
    'validation-failed',
    text,
    graphqlPath(call, [...issue.path, name]),
  )
}

function hasWrongType(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return true
  // A word list or a list of figures met a value that is not even of the right kind.
  return issue.code === 'invalid_value' && typeof issue.input !== typeof issue.values[0]
}

function typeRefusal(issue: Issue, call: Call): LeonardoRefusal {
  const expected = expectedType(issue)
  const { name, words } = typeWords[expected] ?? { name: expected, words: `a ${expected}` }
  const text = `expected ${words} for type '${name}', but found ${foundWords(issue.input)}`
  return new LeonardoRefusal(400, 'validation-failed', text, graphqlPath(call, issue.path))
}

function expectedType(issue: Issue): string {
  if (issue.code === 'invalid_value') return typeof issue.values[0]
  if (issue.code !== 'invalid_type') return 'object'
  // Of text the schema only says that it is no number; GraphQL would say which kind it wanted.
  return issue.expected === 'number' && wholeFields.has(issue.path[0]) ? 'int' : issue.expected
}

function foundWords(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function valueRefusal(issues: readonly Issue[], call: Call): LeonardoRefusal | null {
  const at = (...names: string[]) =>
    issues.find((issue) => issue.path.length === 1 && names.includes(String(issue.path[0])))
  if (at('width', 'height') !== undefined) return unexpected('invalid dimensions')
  if (at('prompt')?.code === 'too_big') {
    return unexpected('Invalid prompt, maximum length of 1500 characters exceeded.')
  }
  if (at('init_image_id', 'init_generation_image_id') !== undefined) {
    return unexpected('invalid init image id')
  }
  const word = issues.find((issue) => issue.code === 'invalid_value')
  return word !== undefined && typeof word.input === 'string' ? wordRefusal(word, call) : null
}

/** The code of every refusal that is about a value rather than about its type. */
export function unexpected(text: string): LeonardoRefusal {
  return new LeonardoRefusal(400, 'unexpected', text)
}

function wordRefusal(issue: z.core.$ZodIssueInvalidValue, call: Call): LeonardoRefusal {
  const values = issue.values.map((value) => `'${String(value)}'`).join(', ')
  const name = String(issue.path[0])
  const text = `expected one of the values [${values}] for type '${name}', but found '${String(issue.input).slice(0, 80)}'`
  return new LeonardoRefusal(400, 'validation-failed', text, graphqlPath(call, issue.path))
}

/** Where the live service's errors say a field of this call sits. */
function graphqlPath(call: Call, path: readonly PropertyKey[]): string {
  const tail = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
  return `$.selectionSet.${call}.args.arg1${tail.join('')}`
}
