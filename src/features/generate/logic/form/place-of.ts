import type { Issue } from '#contract/leonardo/describe-issue.ts'
import { isShownField, type ShownField } from './form-values.ts'

/** The field an issue is shown at: the first it names that the form has. */
export function placeOf(issue: Issue): ShownField | undefined {
  return issue.fields.map((path) => path.split('.')[0] ?? '').find(isShownField)
}
