import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import {
  type Collection,
  collectionPaths,
  collectionSchema,
  type CollectionDraft,
} from '#contract/studio/collections.ts'
import { request } from '#src/lib/http.ts'
import { collectionsQuery } from './collections-query.ts'

/** Makes a collection under its id, or changes its name and whether it gathers. */
export const putCollection = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['collections', 'put'],
    networkMode: 'always',
    mutationFn: ({ id, name, gathers }: CollectionDraft & { id: string }) =>
      request(collectionPaths.one(id), collectionSchema, {
        method: 'PUT',
        body: { name, gathers },
      }),
    onSuccess: (changed) =>
      client.setQueryData(collectionsQuery.queryKey, (all) =>
        all === undefined ? undefined : withCollection(all, changed),
      ),
  })

function withCollection(all: readonly Collection[], changed: Collection): Collection[] {
  const others = all
    .filter(({ id }) => id !== changed.id)
    .map((other) => (changed.gathers ? { ...other, gathers: false } : other))
  return [...others, changed].toSorted((one, other) => one.name.localeCompare(other.name))
}
