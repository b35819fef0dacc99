import type { FormIssue } from './form-issue.ts'
import { isShownField, type ShownField } from './form-values.ts'

/** The field an issue is shown at: the first it names that the form has. */
export function placeOf(issue: FormIssue): ShownField | undefined {
  const field = issue.fields.map((path) => path.split('.')[0] ?? '').find(isShownField)
  // One control for the models of both operations.
  return field === 'model' ? 'modelId' : field
}
