import type { Operation } from '#contract/models/family.ts'
import { type FormValues, operationOf } from '../form/form-values.ts'

/** What is chosen under Model; without an id Leonardo's base version alone paints. */
export interface ModelChoice {
  operation: Operation
  id: string | null
  /** The server of one's own that has it; absent for everybody else's, which the model itself says. */
  engine?: string
}

export function choiceOf(values: FormValues): ModelChoice {
  const operation = operationOf(values)
  const id = operation === 'together.generateImages' ? values.model : values.modelId
  return { operation, id: id ?? null, ...(values.engine && { engine: values.engine }) }
}

/** The form with another model and nothing else changed. */
export function withChoice(values: FormValues, choice: ModelChoice): FormValues {
  const { operation, id, engine = null } = choice
  const isTogether = operation === 'together.generateImages'
  return { ...values, modelId: isTogether ? null : id, model: isTogether ? id : null, engine }
}

const togetherKey = 'together:'
/** Ids of servers are UUIDs, and their models' may hold anything. */
const serverKey = /^server:([^:]+):(.*)$/s

/** A choice as one text, for lists; the choice of no model is the empty one. */
export function keyOf({ operation, id, engine }: ModelChoice): string {
  if (engine !== undefined) return `server:${engine}:${id}`
  return operation === 'together.generateImages' ? `${togetherKey}${id}` : (id ?? '')
}

export function choiceOfKey(key: string): ModelChoice {
  const [, engine, model] = serverKey.exec(key) ?? []
  if (engine !== undefined && model !== undefined) {
    return { operation: 'together.generateImages', id: model, engine }
  }
  return key.startsWith(togetherKey)
    ? { operation: 'together.generateImages', id: key.slice(togetherKey.length) }
    : { operation: 'leonardo.createGeneration', id: key === '' ? null : key }
}
