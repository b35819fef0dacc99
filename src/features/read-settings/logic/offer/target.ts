import {
  type CreateGenerationField,
  createGenerationFields,
  type Draft,
} from '#contract/leonardo/create-generation.ts'
import type { Limit } from '#contract/leonardo/limits.ts'
import { limitsFor } from '#contract/leonardo/rules/bounds.ts'
import { takes } from '#contract/leonardo/rules/takes.ts'
import { rulesOf } from '#contract/models/families.ts'
import type { Operation, WireField } from '#contract/models/family.ts'
import { findModelOf } from '#contract/models/models.ts'
import { togetherLimits } from '#contract/together/limits.ts'

/** What the form is set to, as far as it decides what can be taken. `model` is null where only a base version is named. */
export interface Target {
  operation: Operation
  model: string | null
  sdVersion: Draft['sd_version'] | null
}

/** What the general settings are called on each wire; null where there is no such thing. */
export const wireNames = {
  'leonardo.createGeneration': {
    model: 'modelId',
    steps: 'num_inference_steps',
    sampler: 'scheduler',
  },
  'together.generateImages': { model: 'model', steps: 'steps', sampler: null },
} as const satisfies Record<Operation, Record<string, WireField | null>>

const choiceOf = ({ model, sdVersion }: Target): Draft => ({
  modelId: model,
  ...(sdVersion !== null && { sd_version: sdVersion }),
})

/** Whether the target's model looks at a field at all. */
export function takesField(target: Target, field: WireField): boolean {
  if (target.operation === 'together.generateImages') {
    const family = findModelOf(target.operation, target.model)?.family ?? null
    return rulesOf(family, target.operation).takes?.has(field) ?? true
  }
  return isLeonardos(field) && takes(choiceOf(target), field)
}

/** What a numeric field allows there; null where it is no number, or nothing is published. */
export function limitOf(target: Target, field: WireField): Limit | null {
  const inForce: Readonly<Record<string, Limit>> =
    target.operation === 'together.generateImages' ? togetherLimits : limitsFor(choiceOf(target))
  return Object.hasOwn(inForce, field) ? (inForce[field] ?? null) : null
}

export const targetName = ({ operation, model, sdVersion }: Target): string =>
  findModelOf(operation, model)?.name ?? model ?? `Base version ${sdVersion ?? ''}`.trim()

const isLeonardos = (field: WireField): field is CreateGenerationField =>
  (createGenerationFields as readonly WireField[]).includes(field)
