import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { Fields, Value } from './literals.ts'

/** What goes over the wire: the request without our tag, and without what is not given. */
export function bodyOf({ operation: _operation, ...fields }: GenerationRequest): Fields {
  return withoutGaps(fields)
}

function withoutGaps(fields: object): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]: [string, unknown]) =>
      value === undefined ? [] : [[name, toValue(value)]],
    ),
  )
}

function toValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toValue)
  if (typeof value === 'object' && value !== null) return withoutGaps(value)
  const isPlain = value === null || ['boolean', 'number', 'string'].includes(typeof value)
  if (!isPlain) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just looked at
  return value as Value
}
