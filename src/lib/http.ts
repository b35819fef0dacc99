import * as z from 'zod/mini'
import { siteBase } from './site-base.ts'
import { type ErrorCode, errorBodySchema } from '#contract/studio/errors.ts'

type Issue = { code: string; fields: string[]; message: string }

/** The server refused. `message` is in words; `issues` name wire fields when the request was at fault. */
export class HttpError extends Error {
  readonly status: number
  readonly code: ErrorCode
  readonly issues: Issue[]

  constructor(status: number, code: ErrorCode, message: string, issues: Issue[] = []) {
    super(message)
    this.name = 'HttpError'
    this.status = status
    this.code = code
    this.issues = issues
  }
}

/**
 * No answer came: the server is down, or this browser is offline. Nothing is known of what it did. Its words
 * promise nothing: whether it is tried again is for the caller to say.
 */
export class UnreachableError extends Error {
  constructor(options?: ErrorOptions) {
    super('Gesso’s server did not answer.', options)
    this.name = 'UnreachableError'
  }
}

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON, unless it is a Blob, which is sent as it is. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

let loggedOut = () => {}

/** Has this done when an answer says that this browser is logged out: here, or by the owner elsewhere. */
export function whenLoggedOut(act: () => void): void {
  loggedOut = act
}

/**
 * One request to our own server; the answer is parsed, not believed.
 * @throws HttpError when refused or not understood, UnreachableError when no answer came.
 */
export async function request<S extends z.ZodMiniType>(
  path: string,
  schema: S,
  { method = 'GET', body, headers, signal }: Options = {},
): Promise<z.infer<S>> {
  const isBlob = body instanceof Blob
  let response: Response
  try {
    response = await fetch(siteBase + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': isBlob ? body.type : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBlob ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new UnreachableError({ cause })
  }
  const json: unknown = await response.json().catch(() => null)
  if (response.status === 401) loggedOut()
  if (!response.ok) throw refusal(response.status, json)
  const answer = z.safeParse(schema, json)
  if (answer.success) return answer.data
  throw new HttpError(response.status, 'internal', 'The answer was not understood.')
}

/** What an answer that refuses means; a body that says nothing of ours counts for its status alone. */
export function refusal(status: number, json: unknown): HttpError | UnreachableError {
  const parsed = z.safeParse(errorBodySchema, json)
  if (parsed.success) {
    const { code, message, issues } = parsed.data.error
    return new HttpError(status, code, message, issues)
  }
  // A gateway in between answers in its own words; to us that is a server not reached.
  if (status >= 502 && status <= 504) return new UnreachableError()
  return new HttpError(status, 'internal', `The server answered ${status} without saying why.`)
}
