import type { CreateGeneration, CreateGenerationField, Draft } from '../create-generation.ts'
import { createGenerationFields } from '../create-generation.ts'
import type { Facts } from './facts.ts'

/** Wire fields to set; null or undefined takes the field out of the request. */
export type Patch = { [Field in CreateGenerationField]?: CreateGeneration[Field] | null }

/** A way out in one click. `label` is a button's text; `Set` is another operation's patch where it is that one's. */
export interface Fix<Set extends object = Patch> {
  label: string
  set: Set
}

export type Level = 'error' | 'warning'

/** What a rule objects to. `fields` narrows the rule's own list to the wire paths at fault. */
export interface Finding<Set extends object = Patch> {
  message: string
  fields?: readonly string[]
  fix?: Fix<Set>
}

/**
 * One thing a field demands of others. An error refuses the request, a warning only says that the
 * result may not be what was meant. Several rules may share a code: they are parts of one published
 * rule. A `fix` makes this very rule pass.
 */
export interface Rule {
  code: string
  level: Level
  fields: readonly CreateGenerationField[]
  check: (request: Draft, facts: Facts) => Finding | null
}

/** True when the field says anything: null, absent and an empty list say nothing. */
export const given = (request: Draft, field: CreateGenerationField): boolean => {
  const value = request[field]
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
}

/** True when the field asks for something to happen: a switch that is off does not. */
export const acts = (request: Draft, field: CreateGenerationField): boolean =>
  given(request, field) && request[field] !== false && request[field] !== 'disabled'

/** The request with a fix applied. A new object; fields set to null are gone from it. */
export const applyFix = <Request extends Draft>(request: Request, fix: Fix): Request => {
  const fixed: Request = { ...request, ...fix.set }
  for (const field of createGenerationFields) {
    if (field in fix.set && !given(fixed, field)) delete fixed[field]
  }
  return fixed
}

/** A patch that takes these fields out. */
export const without = (fields: readonly CreateGenerationField[]): Patch =>
  Object.fromEntries(fields.map((field) => [field, null]))

/** True for a canvas job, which plays by rules of its own. */
export const isCanvas = (request: Draft): boolean => request.canvasRequest === true
