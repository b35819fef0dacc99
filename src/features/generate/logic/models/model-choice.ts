import type { Operation } from '#contract/models/family.ts'
import { type FormValues, operationOf } from '../form/form-values.ts'

/** What is chosen under Model; without an id Leonardo's base version alone paints. */
export interface ModelChoice {
  operation: Operation
  id: string | null
}

export function choiceOf(values: FormValues): ModelChoice {
  const operation = operationOf(values)
  const id = operation === 'together.generateImages' ? values.model : values.modelId
  return { operation, id: id ?? null }
}

/** The form with another model and nothing else changed. */
export function withChoice(values: FormValues, { operation, id }: ModelChoice): FormValues {
  const isTogether = operation === 'together.generateImages'
  return { ...values, modelId: isTogether ? null : id, model: isTogether ? id : null }
}

const togetherKey = 'together:'

/** A choice as one text, for lists; the choice of no model is the empty one. */
export const keyOf = ({ operation, id }: ModelChoice): string =>
  operation === 'together.generateImages' ? `${togetherKey}${id}` : (id ?? '')

export const choiceOfKey = (key: string): ModelChoice =>
  key.startsWith(togetherKey)
    ? { operation: 'together.generateImages', id: key.slice(togetherKey.length) }
    : { operation: 'leonardo.createGeneration', id: key === '' ? null : key }
