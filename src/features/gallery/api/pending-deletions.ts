import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

export const deleteImagesKey = ['gallery', 'delete'] as const

const seqsSchema = z.array(z.int())

/** Sequence numbers of pictures the server has been asked to delete and has not answered for. */
export function pendingDeletions(client: QueryClient): ReadonlySet<number> {
  const pending = client
    .getMutationCache()
    .findAll({ mutationKey: deleteImagesKey, status: 'pending' })
  return new Set(pending.flatMap(({ state }) => z.parse(seqsSchema, state.variables)))
}
