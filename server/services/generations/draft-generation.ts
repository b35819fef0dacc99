import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { pictureCount } from '#contract/studio/request-facts.ts'
import { checkGenerateImages } from '#contract/together/check-generate-images.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { NewGeneration } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { checkReferences } from './check-references.ts'
import { knownFacts } from './known-facts.ts'
import type { Plan } from './plan-generation.ts'

/** The largest seed that every model of the API takes. */
const largestSeed = 2_147_483_637

/** A seed for a request that names none. */
export function drawSeed({ random }: Pick<ServiceDeps, 'random'>): number {
  return Math.floor(random() * (largestSeed + 1))
}

/**
 * Refuses a request that breaks a rule or names a picture we do not have: routes check their input too, for their
 * own words; here it holds whoever calls. @throws GessoError `invalid_request`
 */
export function checkRequest(request: GenerationRequest, { library }: ServiceDeps): void {
  const { operation, ...body } = request
  const checked =
    operation === 'together.generateImages'
      ? checkGenerateImages(body, { references: true })
      : checkCreateGeneration(body, knownFacts(body, library.uploads))
  if (!checked.ok) {
    const issues = checked.issues.map(({ code, fields, message }) => ({ code, fields, message }))
    throw new GessoError(
      'invalid_request',
      issues[0]?.message ?? 'The request is not valid.',
      issues,
    )
  }
  checkReferences(request, library.media)
}

/** What is to be stored of a checked request, with the seed to use should it name none. */
export function draftGeneration(
  id: string,
  request: GenerationRequest,
  seed: number,
  plan: Plan,
  { clock, newId }: ServiceDeps,
): NewGeneration {
  return {
    id,
    ...plan,
    request,
    seed: request.seed ?? seed,
    createdAt: clock.now(),
    imageIds: Array.from({ length: pictureCount(request) }, newId),
  }
}
