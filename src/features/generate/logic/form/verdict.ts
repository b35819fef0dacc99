import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { Issue } from '#contract/leonardo/describe-issue.ts'
import { type Limit, limits } from '#contract/leonardo/limits.ts'
import { limitsFor } from '#contract/leonardo/rules/bounds.ts'
import type { Draft } from '#contract/leonardo/create-generation.ts'
import { type RuledOut, ruledOut } from '#contract/leonardo/rules/ruled-out.ts'
import { takes } from '#contract/leonardo/rules/takes.ts'
import { type FormValues, type ShownField, shownFields } from './form-values.ts'
import { placeOf } from './place-of.ts'
import { toRequest } from './to-request.ts'

/** What there is to say about one field now. */
export interface FieldVerdict {
  /** Whether the model takes it; others are not shown. */
  taken: boolean
  ruledOut?: RuledOut
  limit?: Limit
  errors: Issue[]
  warnings: Issue[]
}

/**
 * What there is to say about the whole form now. The rules behind it travel after the prompt takes typing:
 * import this file's types freely, and its function only through `loadJudge`.
 */
export interface Verdict {
  /** What the form stands for, right or wrong. */
  request: Draft
  /** The same when it can be sent. */
  ready: CreateGeneration | null
  errors: Issue[]
  fields: Readonly<Record<ShownField, FieldVerdict>>
}

/**
 * Judges the form as the server would.
 * @param previous the verdict before: fields of which nothing new is said keep its very objects, so that
 *   only what changed is drawn again
 */
export function judge(values: FormValues, previous?: Verdict): Verdict {
  const request = toRequest(values)
  const checked = checkCreateGeneration(request)
  const errors = checked.ok ? [] : checked.issues
  const inForce = limitsFor(request)
  const out = ruledOut(request)

  const entries = shownFields.map((field): [ShownField, FieldVerdict] => {
    const reason = out[field]
    const verdict: FieldVerdict = {
      taken: takes(request, field),
      ...(reason && { ruledOut: reason }),
      ...(isLimited(field) && { limit: inForce[field] }),
      errors: errors.filter((issue) => placeOf(issue) === field),
      warnings: checked.warnings.filter((issue) => placeOf(issue) === field),
    }
    const before = previous?.fields[field]
    return [field, before && isSame(before, verdict) ? before : verdict]
  })
  return {
    request,
    ready: checked.ok ? checked.request : null,
    errors,
    fields: fromEntries(entries),
  }
}

const isLimited = (field: ShownField): field is ShownField & keyof typeof limits => field in limits

const isSame = (one: FieldVerdict, other: FieldVerdict) =>
  JSON.stringify(one) === JSON.stringify(other)

function fromEntries(entries: [ShownField, FieldVerdict][]): Record<ShownField, FieldVerdict> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each shown field, by construction
  return Object.fromEntries(entries) as Record<ShownField, FieldVerdict>
}
