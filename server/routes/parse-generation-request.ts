import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { checkGenerateImages } from '#contract/together/check-generate-images.ts'
import type { Issue } from '#server/domain/errors.ts'
import { isRecord } from '#server/http/body/is-record.ts'
import { invalidRequest } from './parse.ts'

const operations = ['leonardo.createGeneration', 'together.generateImages'] as const

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
  const operation = operations.find((name) => name === asked)
  if (operation === undefined) {
    const message = `operation must be one of ${operations.join(', ')}.`
    throw invalidRequest([{ code: 'enum', fields: ['operation'], message }])
  }
  if (operation === 'together.generateImages') {
    const checked = checkGenerateImages(fields, { references: true })
    if (checked.ok) return { operation, ...checked.request }
    throw invalidRequest(checked.issues.map(forTheWire))
  }
  const checked = checkCreateGeneration(fields)
  if (checked.ok) return { operation, ...checked.request }
  throw invalidRequest(checked.issues.map(forTheWire))
}

const forTheWire = ({ code, fields, message }: Issue): Issue => ({ code, fields, message })
