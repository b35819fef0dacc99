import type { CreateGenerationField } from '../create-generation.ts'
import { canvasCompanions, shutOutByCanvas } from './canvas.ts'
import { dependencies } from './dependencies.ts'
import type { KnownFacts } from './facts.ts'
import { factsOf } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Fix, Patch } from './rule.ts'
import { isCanvas } from './rule.ts'

/** Why a field is out of reach for now and, where one click suffices, how to bring it back. */
export interface RuledOut<Set extends object = Patch> {
  reason: string
  fix?: Fix<Set>
}

/**
 * Fields that another choice makes meaningless or forbids, whether or not they are filled in: a form
 * shows them disabled. Fields the model does not take at all are `takes`'s business.
 */
export const ruledOut = (
  request: Draft,
  known?: KnownFacts,
): Partial<Record<CreateGenerationField, RuledOut>> => {
  const facts = factsOf(request, known)
  const out: Partial<Record<CreateGenerationField, RuledOut>> = {}
  for (const { field, reason, met, enable } of dependencies) {
    if (met(request, facts)) continue
    const fix = enable?.(request, facts)
    out[field] = { reason: `${reason}.`, ...(fix && { fix }) }
  }
  if (isCanvas(request)) {
    for (const field of shutOutByCanvas) out[field] = { reason: 'A canvas job does not take this.' }
  } else {
    const fix = { label: 'Make it a canvas job', set: { canvasRequest: true } }
    for (const field of canvasCompanions) {
      out[field] = { reason: 'This is read only in a canvas job.', fix }
    }
  }
  return out
}
