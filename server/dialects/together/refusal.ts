import type { ErrorCode } from '#contract/studio/errors.ts'
import type { TogetherError } from '#contract/together/calls/errors.ts'
import type { GessoError } from '#server/domain/errors.ts'
import { asGessoError, errorHeaders, statusOf } from '#server/http/errors.ts'

/** The work was begun and came to nothing; asking for the same again would only make it again. */
export class NothingMade extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NothingMade'
  }
}

/** SDKs ask again by themselves after these, unless told not to. */
const pointless: ReadonlySet<ErrorCode> = new Set(['storage_full', 'conflict', 'internal'])

/** The answer to anything thrown behind this door. */
export function renderRefusal(thrown: unknown): Response {
  if (thrown instanceof NothingMade) return render(500, thrown.message, null, null, true)
  const error = asGessoError(thrown)
  const [issue] = error.issues ?? []
  const message = withField(error, issue?.fields[0])
  const code = issue?.code ?? error.code
  const headers = errorHeaders(error.code)
  return render(
    statusOf(error.code),
    message,
    issue?.fields[0] ?? null,
    code,
    pointless.has(error.code),
    headers,
  )
}

function render(
  status: number,
  message: string,
  param: string | null,
  code: string | null,
  isFinal: boolean,
  headers: Record<string, string> = errorHeaders('internal'),
): Response {
  // The SDK makes its message of the one at the top; everyone else looks inside.
  const body: TogetherError = { message, error: { message, type: typeOf(status), param, code } }
  if (isFinal) headers['x-should-retry'] = 'false'
  return new Response(JSON.stringify(body), { status, headers })
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error'
  if (status === 403) return 'permission_error'
  if (status === 404) return 'not_found_error'
  if (status === 429) return 'rate_limit_error'
  return status < 500 ? 'invalid_request_error' : 'server_error'
}

function withField({ message, issues = [] }: GessoError, field: string | undefined): string {
  const [issue] = issues
  if (field === undefined || issue === undefined) return message
  return issue.message.includes(field) ? issue.message : `${field}: ${issue.message}`
}
