import type { LeonardoError, LeonardoErrorCode } from '#contract/leonardo/calls/errors.ts'
import type { ErrorCode } from '#contract/studio/errors.ts'
import { asGessoError, errorHeaders, statusOf } from '#server/http/errors.ts'
import type { GessoError } from '#server/domain/errors.ts'

/** A refusal in Leonardo's own terms. `path` is `$` or where in its GraphQL the value sits. */
export class LeonardoRefusal extends Error {
  readonly status: number
  readonly code: LeonardoErrorCode
  readonly path: string

  constructor(status: number, code: LeonardoErrorCode, message: string, path = '$') {
    super(message)
    this.name = 'LeonardoRefusal'
    this.status = status
    this.code = code
    this.path = path
  }
}

/** The answer to anything thrown behind this door. */
export function renderRefusal(thrown: unknown): Response {
  if (thrown instanceof LeonardoRefusal) return render(thrown, errorHeaders('invalid_request'))
  const error = asGessoError(thrown)
  return render(translate(error), errorHeaders(error.code))
}

function render(refusal: LeonardoRefusal, headers: Record<string, string>): Response {
  const { message, path, code, status } = refusal
  const body: LeonardoError = { error: message, path, code }
  return new Response(JSON.stringify(body), { status, headers })
}

/** What is neither here nor an invalid request is `unexpected`, in our own words. */
const codes: Partial<Record<ErrorCode, LeonardoErrorCode>> = {
  unauthorized: 'access-denied',
  not_found: 'not-found',
  malformed_body: 'bad-request',
  method_not_allowed: 'bad-request',
  unsupported_media_type: 'bad-request',
}

const texts: Partial<Record<ErrorCode, string>> = {
  unauthorized: 'Authentication hook unauthorized this request',
  internal: 'Service Error',
}

function translate(error: GessoError): LeonardoRefusal {
  if (error.code === 'invalid_request') return translateInvalid(error)
  const code = codes[error.code] ?? 'unexpected'
  return new LeonardoRefusal(statusOf(error.code), code, texts[error.code] ?? error.message)
}

const initImageFields = /^(?:init_image_id|init_generation_image_id)$/

/** What only the library can know: whether the pictures that a request names exist. */
function translateInvalid(error: GessoError): LeonardoRefusal {
  const fields = error.issues?.flatMap((issue) => issue.fields) ?? []
  const text = fields.some((field) => initImageFields.test(field))
    ? 'invalid init image id'
    : error.message
  return new LeonardoRefusal(400, 'unexpected', text)
}
