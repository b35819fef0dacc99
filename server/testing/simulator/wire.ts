/** Who is played. */
export type Service = 'leonardo' | 'together'

/** What of a service is asked for. */
export const steps = [
  'create',
  'look',
  'list',
  'remove',
  'account',
  'models',
  'price',
  'reserve-upload',
  'upload',
  'download',
] as const
export type Step = (typeof steps)[number]

/** A request as it came, its body whole. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A step that is known, and what answers it. Asking twice acts twice. */
export interface Match {
  readonly service: Service
  readonly step: Step
  answer(): Reply | Promise<Reply>
}

export function jsonReply(status: number, value: unknown, headers = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  }
}

/** A body that is a JSON object; null for everything else. No body at all counts as an empty object. */
export function readObject(body: Buffer): Record<string, unknown> | null {
  if (body.byteLength === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** A refusal as each service words it. */
export function refusalReply(service: Service, status: number, words: string, headers = {}): Reply {
  if (service === 'leonardo') {
    const code = status === 401 ? 'access-denied' : 'unexpected'
    return jsonReply(status, { error: words, path: '$', code }, headers)
  }
  const type = status === 429 ? 'rate_limit_error' : 'invalid_request_error'
  return jsonReply(status, { error: { message: words, type, param: null, code: null } }, headers)
}

export function xmlReply(status: number, code: string): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) }
}

/** The key of an `Authorization: Bearer` header; null when there is none. */
export function keyOf(asked: Asked): string | null {
  return /^bearer (.+)$/i.exec(asked.headers.authorization ?? '')?.[1] ?? null
}
