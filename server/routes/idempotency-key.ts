import { GessoError } from '#server/domain/errors.ts'
import type { AppContext } from '#server/http/context.ts'
import { parseUuid } from '#server/http/uuid.ts'

/** The caller's key is the id of what is made, so that asking twice can only ever make one. */
export function idempotencyKey(c: AppContext, what: string): string {
  const id = parseUuid(c.req.header('idempotency-key'))
  if (id !== null) return id
  throw new GessoError(
    'idempotency_key_missing',
    `The header Idempotency-Key must hold a UUID; it becomes the ${what}’s id.`,
  )
}
