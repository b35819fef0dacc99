import { checkGenerateImages } from '#contract/together/check-generate-images.ts'
import type { GenerateImages } from '#contract/together/generate-images.ts'
import { GessoError } from '#server/domain/errors.ts'
import { isRecord } from '#server/http/body/is-record.ts'
import { readJson } from '#server/http/body/read-body.ts'
import type { AppContext } from '#server/http/context.ts'
import { inOwnWords } from './openai-words.ts'

/** One picture of the largest kind inside the request, in base64, and some more. */
const bodyLimit = 48 * 1024 * 1024
const ordinaryBody = 64 * 1024

/** Whether a body may hold pictures: those are received a few at a time. */
export function isLarge(c: AppContext): boolean {
  return !(Number(c.req.header('content-length') ?? Number.NaN) <= ordinaryBody)
}

/** The request as it came, checked by the contract's rules. @throws GessoError */
export async function readRequest(c: AppContext): Promise<GenerateImages> {
  const body = await readJson(c, bodyLimit, ordinaryBody)
  if (!isRecord(body)) {
    const message = 'The body must be a JSON object with at least model and prompt.'
    throw new GessoError('invalid_request', message)
  }
  const checked = checkGenerateImages(inOwnWords(body))
  if (checked.ok) return checked.request
  const issues = checked.issues.map(({ code, fields, message }) => ({ code, fields, message }))
  throw new GessoError('invalid_request', issues[0]?.message ?? 'The request is not valid.', issues)
}
