import { isUuid } from '#server/domain/ids.ts'

/** An id as callers write it, in either case; null when it can be the id of nothing of ours. */
export function parseUuid(text: string | undefined): string | null {
  const id = text?.toLowerCase() ?? ''
  return isUuid(id) ? id : null
}
