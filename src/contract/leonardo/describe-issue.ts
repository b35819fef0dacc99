import type * as z from 'zod/mini'
import { describeLimit, nearestAllowed } from './describe-limit.ts'
import type { Limit } from './limits.ts'
import { limits } from './limits.ts'
import type { Fix, Level, Patch } from './rules/rule.ts'

/**
 * One thing wrong, or worth knowing, about a request. `fields` are dotted wire paths
 * (`controlnets.0.weight`); the list is empty when the body as a whole is at fault.
 */
export interface Issue<Set extends object = Patch> {
  code: string
  level: Level
  fields: string[]
  message: string
  fix?: Fix<Set>
}

type RawIssue = z.core.$ZodIssue

const typeWords: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a finite number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
}

/** A value as a message can show it: short, quoted if text, and never a dump. */
export const showValue = (value: unknown): string => {
  if (typeof value === 'string') {
    return value.length > 40 ? `text of ${value.length} characters` : JSON.stringify(value)
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

const codeOf = (issue: RawIssue): string => {
  if (issue.code === 'invalid_value') return issue.input === undefined ? 'required' : 'enum'
  if (issue.code !== 'invalid_type') return 'range'
  return issue.input === undefined ? 'required' : 'type'
}

const allowed = (issue: RawIssue, limit: Limit | undefined): string => {
  if (limit?.unit === 'characters') {
    return `text of ${limit.min} to ${limit.max} characters, not only white space`
  }
  if (limit) return describeLimit(limit)
  // A check of our own brings its own words.
  if (issue.code === 'custom' || issue.code === 'invalid_union') return issue.message
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected
  if (issue.code === 'too_big') {
    return issue.origin === 'array'
      ? `a list of at most ${issue.maximum}`
      : `text of at most ${issue.maximum} characters`
  }
  if (issue.code === 'invalid_format') return 'text that is not only white space'
  return issue.code === 'too_small' ? `text of at least ${issue.minimum} character` : 'valid'
}

const clampFix = (path: string, input: unknown, limit: Limit | undefined): Fix | undefined => {
  if (!limit || limit.unit === 'characters' || path.includes('.')) return undefined
  if (typeof input !== 'number' || !Number.isFinite(input)) return undefined
  const nearest = nearestAllowed(input, limit)
  return { label: `Use ${nearest}`, set: { [path]: nearest } }
}

/**
 * What the schema objects to, in words that name the field, what it allows and what came. `inForce`
 * gives the limits by wire name (`controlnets[].weight`).
 */
export const describeIssue = (
  issue: RawIssue,
  inForce: Readonly<Record<string, Limit>> = limits,
): Issue => {
  const path = issue.path.map(String).join('.')
  const limit = inForce[path.replace(/\.\d+(?=\.|$)/g, '[]')]
  const name = path || 'the body'
  const code = codeOf(issue)
  const fix = clampFix(path, issue.input, limit)
  const got = code === 'required' ? 'it is missing' : `got ${showValue(issue.input)}`
  return {
    code,
    level: 'error',
    fields: path ? [path] : [],
    message: `${name} must be ${allowed(issue, limit)}; ${got}`,
    ...(fix && { fix }),
  }
}

const plain = (name: string) => name.replaceAll('_', '').toLowerCase()

/** One issue per unknown key; `known` offers the spelling that was probably meant. */
export const describeUnknownKeys = (
  issue: z.core.$ZodIssueUnrecognizedKeys,
  known: readonly string[],
): Issue[] =>
  issue.keys.map((key) => {
    const path = [...issue.path.map(String), key].join('.')
    const meant = known.find((name) => plain(name) === plain(key))
    return {
      code: 'unknown_field',
      level: 'error',
      fields: [path],
      message: `${path} is not a field of this request${meant ? `; did you mean ${meant}?` : ''}`,
    }
  })
