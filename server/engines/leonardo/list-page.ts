import { askService, failureOf, readAs } from '#server/domain/remote/asking/ask-service.ts'
import type { Absence, Refusal } from '#server/domain/remote/remote-engine.ts'
import { createUserId } from './account-of.ts'
import type { LeonardoOptions } from './leonardo-options.ts'
import { listSchema } from './wire.ts'

export type ListPage = (
  limit: number,
  offset: number,
  signal: AbortSignal,
) => Promise<
  | {
      readonly kind: 'page'
      readonly items: readonly Readonly<Record<string, unknown>>[]
      /** How much the service's clock is ahead of ours, in ms. */
      readonly aheadMs: number
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence
>

const maxBytes = 16 * 1024 * 1024

/** `GET /generations/user/{userId}`. */
export function createListPage(options: LeonardoOptions): ListPage {
  const userId = createUserId(options)
  return async (limit, offset, signal) => {
    const user = await userId(signal)
    if (typeof user !== 'string') return user
    const path = `/generations/user/${encodeURIComponent(user)}?offset=${offset}&limit=${limit}`
    const answered = await askService(options, { method: 'GET', path, maxBytes }, signal)
    const list = readAs(answered, listSchema)
    if (list === null || answered.kind !== 'answer') return failureOf(answered, options, signal)
    const theirs = Date.parse(answered.headers['date'] ?? '')
    const aheadMs = Number.isNaN(theirs) ? 0 : theirs - options.clock.now()
    return { kind: 'page', items: list.generations, aheadMs }
  }
}
