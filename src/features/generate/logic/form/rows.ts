import type { Issue } from '#contract/leonardo/describe-issue.ts'

/** The rows with one of them changed. */
export function withRow<Row>(rows: readonly Row[], index: number, change: Partial<Row>): Row[] {
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row))
}

/** The rows without one of them; no rows are no value at all. */
export function withoutRow<Row>(rows: readonly Row[], index: number): Row[] | null {
  const left = rows.filter((_, at) => at !== index)
  return left.length === 0 ? null : left
}

/** What there is to say about one part of a row (`elements.0.akUUID`), or about the list as a whole (`elements`). */
export function issuesAt(issues: readonly Issue[], path: string): Issue[] {
  return issues.filter(({ fields }) => fields.includes(path))
}
