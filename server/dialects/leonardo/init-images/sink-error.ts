import type { ErrorCode } from '#contract/studio/errors.ts'
import { asGessoError, statusOf } from '#server/http/errors.ts'

/** A refusal of the upload sink, in the words of the object store it stands for. */
export class SinkError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'SinkError'
    this.status = status
    this.code = code
  }
}

/** The store's own words for what our library may refuse. */
const storeWords: Partial<Record<ErrorCode, { status: number; code: string }>> = {
  body_too_large: { status: 400, code: 'EntityTooLarge' },
  invalid_request: { status: 400, code: 'InvalidArgument' },
  forbidden_origin: { status: 403, code: 'AccessDenied' },
  not_found: { status: 403, code: 'AccessDenied' },
  // A reservation that has run out or been used.
  gone: { status: 403, code: 'AccessDenied' },
  conflict: { status: 403, code: 'AccessDenied' },
  stopping: { status: 503, code: 'ServiceUnavailable' },
}

export function sinkRefusal(thrown: unknown): Response {
  const { status, code, message } = thrown instanceof SinkError ? thrown : translate(thrown)
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`,
  ].join('\n')
  return new Response(xml, {
    status,
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function translate(thrown: unknown): SinkError {
  const error = asGessoError(thrown)
  const words = storeWords[error.code] ?? { status: statusOf(error.code), code: 'InternalError' }
  return new SinkError(words.status, words.code, error.message)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
