import type { Found } from '../spoken.ts'
import { modelNamed } from './offer-spoken.ts'
import type { Target } from './target.ts'

/** What the form would be set to with the picture's own model; the same where the picture names none we know. */
export function targetWith(found: Found, target: Target): Target {
  if (found.from === 'another') {
    const known = modelNamed(found.spoken.model)
    return known === null
      ? target
      : { operation: known.operation, model: known.id, sdVersion: null }
  }
  const { request } = found.settings
  return request.operation === 'together.generateImages'
    ? { operation: request.operation, model: request.model, sdVersion: null }
    : {
        operation: request.operation,
        model: request.modelId ?? null,
        sdVersion: request.sd_version ?? null,
      }
}
