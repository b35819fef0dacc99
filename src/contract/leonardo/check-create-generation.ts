import type { CreateGeneration } from './create-generation.ts'
import { createGenerationFields, createGenerationSchema } from './create-generation.ts'
import type { Issue } from './describe-issue.ts'
import { describeIssue, describeUnknownKeys } from './describe-issue.ts'
import { rules } from './rules/all-rules.ts'
import { limitsFor } from './rules/bounds.ts'
import type { KnownFacts } from './rules/facts.ts'
import { factsOf } from './rules/facts.ts'

export type Checked =
  | { ok: true; request: CreateGeneration; warnings: Issue[] }
  | { ok: false; issues: Issue[]; warnings: Issue[] }

/** Rule findings for a request of the right shape, errors and warnings together. */
export const findingsFor = (request: CreateGeneration, known?: KnownFacts): Issue[] => {
  const facts = factsOf(request, known)
  return rules.flatMap(({ code, level, fields, check }) => {
    const finding = check(request, facts)
    return finding ? [{ code, level, ...finding, fields: [...(finding.fields ?? fields)] }] : []
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * The one judge of a `POST /generations` body, for form, server and dialect alike: the schema first
 * and, once the shape is right, the rules. Issues come at most one per field from the schema.
 * `request` is what came, unchanged: nothing is filled in.
 */
export const checkCreateGeneration = (input: unknown, known?: KnownFacts): Checked => {
  const parsed = createGenerationSchema.safeParse(input, { reportInput: true })
  if (parsed.success) {
    const findings = findingsFor(parsed.data, known)
    const warnings = findings.filter(({ level }) => level === 'warning')
    const issues = findings.filter(({ level }) => level === 'error')
    return issues.length > 0
      ? { ok: false, issues, warnings }
      : { ok: true, request: parsed.data, warnings }
  }
  const inForce = isRecord(input) ? limitsFor(input) : undefined
  const byField = new Map<string, Issue>()
  for (const raw of parsed.error.issues) {
    const described =
      raw.code === 'unrecognized_keys'
        ? describeUnknownKeys(raw, createGenerationFields)
        : [describeIssue(raw, inForce)]
    for (const issue of described) {
      const key = issue.fields.join()
      if (!byField.has(key)) byField.set(key, issue)
    }
  }
  return { ok: false, issues: [...byField.values()], warnings: [] }
}
