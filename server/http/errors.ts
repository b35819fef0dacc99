import type { ErrorBody, ErrorCode } from '#contract/studio/errors.ts'
import { GessoError } from '#server/domain/errors.ts'

const statuses = {
  invalid_request: 400,
  malformed_body: 400,
  body_too_large: 413,
  unsupported_media_type: 415,
  // Misdirected: the request reached a server that does not answer for that name.
  forbidden_host: 421,
  forbidden_origin: 403,
  unauthorized: 401,
  forbidden: 403,
  // Not 429: SDKs would ask again, and only the owner can change it.
  budget_spent: 403,
  cap_reached: 403,
  not_found: 404,
  method_not_allowed: 405,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  gone: 410,
  conflict: 409,
  rate_limited: 429,
  too_many_streams: 429,
  storage_full: 507,
  stopping: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

/** The HTTP status of each code. */
export function statusOf(code: ErrorCode): number {
  return statuses[code]
}

/** Seconds after which trying again makes sense, for the refusals that pass by themselves. */
const retryAfter: Partial<Record<ErrorCode, string>> = {
  rate_limited: '1',
  too_many_streams: '10',
  stopping: '5',
}

/** Whatever was thrown, as a refusal that may be shown: an unforeseen error keeps its words to itself. */
export function asGessoError(error: unknown): GessoError {
  if (error instanceof GessoError) return error
  // It can have happened before or after something was saved, so nothing is said of that.
  return new GessoError('internal', 'Something went wrong inside the server; its log says more.')
}

/** Body of a refusal. */
export function errorBody(error: GessoError): ErrorBody {
  const { code, message, issues } = error
  return { error: { code, message, ...(issues === undefined ? {} : { issues }) } }
}

/** Headers that go with a refusal. */
export function errorHeaders(code: ErrorCode): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  }
  const seconds = retryAfter[code]
  if (seconds !== undefined) headers['retry-after'] = seconds
  if (code === 'unauthorized') headers['www-authenticate'] = 'Bearer'
  return headers
}

/** The studio's own answer to anything thrown. */
export function errorResponse(thrown: unknown): Response {
  const error = asGessoError(thrown)
  return new Response(JSON.stringify(errorBody(error)), {
    status: statusOf(error.code),
    headers: errorHeaders(error.code),
  })
}
