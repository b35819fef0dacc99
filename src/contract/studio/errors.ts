import * as z from 'zod/mini'

/**
 * Every refusal Gesso can make, as one closed list. The status each maps to lives in
 * `server/http/errors.ts`; the words a person reads come with the error itself.
 */
export const errorCodes = [
  'invalid_request', // the body, path or query breaks the schema or a rule; `issues` says where
  'malformed_body', // not JSON, bad UTF-8, duplicate keys, too deep
  'body_too_large',
  'unsupported_media_type',
  'forbidden_host',
  'forbidden_origin',
  'unauthorized', // nobody known asks
  'forbidden', // known, but may not
  'budget_spent', // a key has made all the pictures it may
  'cap_reached', // it would cost more than the owner allows
  'not_found',
  'method_not_allowed',
  'idempotency_key_missing',
  'idempotency_key_reused', // same key, other body
  'gone', // this id was deleted for good
  'conflict', // the thing is not in a state that allows this
  'rate_limited',
  'too_many_streams',
  'storage_full',
  'stopping', // the server is shutting down
  'internal',
] as const

export const errorCodeSchema = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** One thing wrong with a request. `fields` are wire names, outermost first (`controlnets.0.weight`). */
export const issueSchema = z.object({
  code: z.string(),
  fields: z.array(z.string()),
  message: z.string(),
})

/** Body of every refusal of `/api/studio`. */
export const errorBodySchema = z.object({
  error: z.object({
    code: errorCodeSchema,
    message: z.string(),
    issues: z.optional(z.array(issueSchema)),
  }),
})
export type ErrorBody = z.infer<typeof errorBodySchema>
