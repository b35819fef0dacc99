/** Whether an `If-None-Match` header names this tag. Weak and strong compare alike, as the rule for GET says. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((candidate) => bare(candidate) === bare(tag))
}

function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '')
}
