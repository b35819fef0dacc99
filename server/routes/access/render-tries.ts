import { errorResponse } from '#server/http/errors.ts'
import { TooManyTries } from '#server/services/access/limit-tries.ts'

/** A refusal, which says when to come back if it is for being too quick. */
export function renderTries(thrown: unknown): Response {
  const response = errorResponse(thrown)
  if (thrown instanceof TooManyTries) response.headers.set('retry-after', String(thrown.seconds))
  return response
}
