import * as z from 'zod/mini'

/** The code words this API is known to answer refusals with. */
export const leonardoErrorCodes = [
  'unexpected',
  'access-denied',
  'validation-failed',
  'bad-request',
  'not-found',
] as const
export type LeonardoErrorCode = (typeof leonardoErrorCodes)[number]

/**
 * Body of every refusal. `path` is `$` or the place of the fault in the service's own query
 * (`$.selectionSet.sdGenerationJob.args.arg1.tiling`). Official SDKs read only the status.
 */
export const leonardoErrorSchema = z.object({
  error: z.string(),
  path: z.string(),
  code: z.enum(leonardoErrorCodes),
})
export type LeonardoError = z.infer<typeof leonardoErrorSchema>
