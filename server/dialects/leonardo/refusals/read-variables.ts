import { GessoError } from '#server/domain/errors.ts'
import { isRecord } from '#server/http/body/is-record.ts'
import { readJson } from '#server/http/body/read-body.ts'
import type { AppContext } from '#server/http/context.ts'
import { LeonardoRefusal } from './refusal.ts'
import { missingValue } from './shape-refusal.ts'

/** Of a body that may be large for the pictures in it, what may stand beside them; in bytes. */
const ordinaryBody = 64 * 1024

/**
 * The body's variables. No body, or one that is no JSON object, is for this API the same as a body
 * that lacks the one value it must have.
 */
export async function readVariables(
  c: AppContext,
  required: string,
  limit?: number,
): Promise<Record<string, unknown>> {
  let body: unknown
  try {
    body = await readJson(c, limit, limit === undefined ? limit : ordinaryBody)
  } catch (error) {
    throw translateFault(error, required)
  }
  if (!isRecord(body)) throw missingValue([required])
  return body
}

function translateFault(error: unknown, required: string): unknown {
  if (!(error instanceof GessoError) || error.code !== 'malformed_body') return error
  const [issue] = error.issues ?? []
  if (issue?.code === 'syntax' || issue?.code === 'encoding') return missingValue([required])
  if (issue?.code === 'forbidden_key') {
    return new LeonardoRefusal(400, 'bad-request', `Unexpected variable ${issue.fields.join()}`)
  }
  return error
}
