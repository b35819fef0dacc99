import type * as z from 'zod/mini'
import { showValue } from '#contract/leonardo/describe-issue.ts'
import type { AppContext } from '#server/http/context.ts'
import { GessoError, type Issue } from '#server/domain/errors.ts'
import { parseUuid } from '#server/http/uuid.ts'

/** Fields whose value is never repeated, right or wrong: an address may have a password in it. */
const secretFields: ReadonlySet<PropertyKey | undefined> = new Set([
  'key',
  'baseUrl',
  'password',
  'current',
])

/** How many things wrong are listed: more than anyone reads would cost more than the body that has them. */
const mostIssues = 100

/**
 * Checks a value by a schema whose own messages say what is allowed ("a whole number from 1 to 200").
 * @throws GessoError `invalid_request` with one issue per thing wrong, fields in wire names.
 */
export function parseWith<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw invalidRequest(result.error.issues.map(toIssue))
}

export function invalidRequest(issues: Issue[]): GessoError {
  const first = issues[0]?.message ?? 'The request is not valid.'
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  return new GessoError('invalid_request', `${first}${others}`, issues.slice(0, mostIssues))
}

/** Query parameters that are given twice are refused: which of the two counts is anyone's guess. */
export function queryOf(c: AppContext): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, values] of Object.entries(c.req.queries())) {
    const [value, ...more] = values
    if (value === undefined) continue
    if (more.length > 0) {
      throw invalidRequest([
        { code: 'duplicate', fields: [name], message: `"${name}" is given more than once.` },
      ])
    }
    query[name] = value
  }
  return query
}

/** The `:id` of an address. What is no UUID can be the id of nothing. @throws GessoError `not_found`. */
export function idParam(c: AppContext, what: string): string {
  const id = parseUuid(c.req.param('id'))
  if (id === null) throw notFound(what)
  return id
}

export function notFound(what: string): GessoError {
  return new GessoError('not_found', `There is no such ${what}.`)
}

function toIssue(issue: z.core.$ZodIssue): Issue {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null
  if (unknown !== null) {
    const fields = unknown.map((key) => [...issue.path, key].join('.'))
    return { code: 'unknown_field', fields, message: `Unknown field ${fields.join(', ')}.` }
  }
  const field = issue.path.join('.')
  const got = issue.input === undefined ? 'it is missing' : `got ${showValue(issue.input)}`
  const isSecret = secretFields.has(issue.path.at(-1))
  const allowed = `${field === '' ? 'the body' : field} must be ${issue.message}`
  const message = isSecret ? allowed : `${allowed}; ${got}`
  return { code: issue.code, fields: field === '' ? [] : [field], message }
}
