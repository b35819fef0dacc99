import type { Issue } from '../leonardo/describe-issue.ts'
import { describeIssue, describeUnknownKeys } from '../leonardo/describe-issue.ts'
import type { GenerateImages, ImagesDraft } from './generate-images.ts'
import { generateImagesFields, generateImagesSchema } from './generate-images.ts'
import { togetherLimits } from './limits.ts'
import { imagesRules } from './rules/all-rules.ts'
import type { ImagesContext, ImagesPatch } from './rules/rule.ts'

export type ImagesIssue = Issue<ImagesPatch>

export type CheckedImages =
  | { ok: true; request: GenerateImages; warnings: ImagesIssue[] }
  | { ok: false; issues: ImagesIssue[]; warnings: ImagesIssue[] }

const publicDoor: ImagesContext = { references: false }

/** Rule findings for a request of the right shape, errors and warnings together. */
const findingsFor = (request: ImagesDraft, context: ImagesContext): ImagesIssue[] =>
  imagesRules.flatMap(({ code, level, fields, check }) => {
    const finding = check(request, context)
    return finding ? [{ code, level, ...finding, fields: [...(finding.fields ?? fields)] }] : []
  })

/**
 * The one judge of a `POST /images/generations` body, for form, server and dialect alike: the schema first and,
 * once the shape is right, the rules. Issues come at most one per field from the schema. `request` is what came,
 * unchanged. Only a caller that says so (`references: true`) may name pictures of ours.
 */
export const checkGenerateImages = (
  input: unknown,
  context: ImagesContext = publicDoor,
): CheckedImages => {
  const parsed = generateImagesSchema.safeParse(input, { reportInput: true })
  if (parsed.success) {
    const findings = findingsFor(parsed.data, context)
    const warnings = findings.filter(({ level }) => level === 'warning')
    const issues = findings.filter(({ level }) => level === 'error')
    return issues.length > 0
      ? { ok: false, issues, warnings }
      : { ok: true, request: parsed.data, warnings }
  }
  const byField = new Map<string, ImagesIssue>()
  for (const raw of parsed.error.issues) {
    const described: ImagesIssue[] =
      raw.code === 'unrecognized_keys'
        ? describeUnknownKeys(raw, generateImagesFields)
        : [describeIssue(raw, togetherLimits)]
    for (const issue of described) {
      const key = issue.fields.join()
      if (!byField.has(key)) byField.set(key, issue)
    }
  }
  return { ok: false, issues: [...byField.values()], warnings: [] }
}
