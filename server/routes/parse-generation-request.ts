import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { isRecord } from '#server/http/body/is-record.ts'
import { invalidRequest } from './parse.ts'

const operation = 'leonardo.createGeneration'

/**
 * A tagged request, checked by the same rules as the form. What comes back is what came in: nothing
 * is filled in, because the request is the record. @throws GessoError `invalid_request`.
 */
export function parseGenerationRequest(body: unknown): GenerationRequest {
  if (!isRecord(body)) {
    throw invalidRequest([
      { code: 'required', fields: [], message: 'The body must be a generation request.' },
    ])
  }
  const { operation: asked, ...fields } = body
  if (asked !== operation) {
    throw invalidRequest([
      { code: 'enum', fields: ['operation'], message: `operation must be "${operation}".` },
    ])
  }
  const checked = checkCreateGeneration(fields)
  if (checked.ok) return { operation, ...checked.request }
  const issues = checked.issues.map(({ code, fields: at, message }) => {
    return { code, fields: at, message }
  })
  throw invalidRequest(issues)
}
