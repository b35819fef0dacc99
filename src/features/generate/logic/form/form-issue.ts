import type { Issue } from '#contract/leonardo/describe-issue.ts'
import type { FormPatch } from './form-values.ts'

/** Something wrong, or worth knowing, with a way out that may set fields of either operation. */
export type FormIssue = Issue<FormPatch>
