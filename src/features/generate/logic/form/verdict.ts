import type { Limit } from '#contract/leonardo/limits.ts'
import type { RuledOut } from '#contract/leonardo/rules/ruled-out.ts'
import type { Operation } from '#contract/models/family.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { FormIssue } from './form-issue.ts'
import {
  type FormDraft,
  type FormPatch,
  type FormValues,
  operationOf,
  type ShownField,
  shownFields,
} from './form-values.ts'
import { type Judged, judgeGeneration, judgeImages } from './judge-operation.ts'
import { placeOf } from './place-of.ts'
import { toRequest } from './to-request.ts'

/** What there is to say about one field now. */
export interface FieldVerdict {
  /** Whether the model takes it; others are not shown. */
  taken: boolean
  ruledOut?: RuledOut<FormPatch>
  limit?: Limit
  errors: FormIssue[]
  warnings: FormIssue[]
}

/**
 * What there is to say about the whole form now. The rules behind it travel after the prompt takes typing:
 * import this file's types freely, and its function only through `loadJudge`.
 */
export interface Verdict {
  operation: Operation
  /** What the form stands for, right or wrong. */
  request: FormDraft
  /** The same when it can be sent. */
  ready: GenerationRequest | null
  errors: FormIssue[]
  fields: Readonly<Record<ShownField, FieldVerdict>>
}

/**
 * Judges the form as the server would.
 * @param previous the verdict before: fields of which nothing new is said keep its very objects, so that
 *   only what changed is drawn again
 */
export function judge(values: FormValues, previous?: Verdict): Verdict {
  const operation = operationOf(values)
  const request = toRequest(values)
  const judged: Judged =
    operation === 'together.generateImages' ? judgeImages(request) : judgeGeneration(request)
  const { errors, warnings, ruledOut, limits } = judged

  const entries = shownFields.map((field): [ShownField, FieldVerdict] => {
    const reason = ruledOut[field]
    const limit = limits[field]
    const verdict: FieldVerdict = {
      taken: judged.takes(field),
      ...(reason && { ruledOut: reason }),
      ...(limit && { limit }),
      errors: errors.filter((issue) => placeOf(issue) === field),
      warnings: warnings.filter((issue) => placeOf(issue) === field),
    }
    const before = previous?.fields[field]
    return [field, before && isSame(before, verdict) ? before : verdict]
  })
  return { operation, request, ready: judged.ready, errors, fields: fromEntries(entries) }
}

const isSame = (one: FieldVerdict, other: FieldVerdict) =>
  JSON.stringify(one) === JSON.stringify(other)

function fromEntries(entries: [ShownField, FieldVerdict][]): Record<ShownField, FieldVerdict> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each shown field, by construction
  return Object.fromEntries(entries) as Record<ShownField, FieldVerdict>
}
