import { type QueryClient, mutationOptions } from '@tanstack/react-query'
import {
  droppedThingSchema,
  type KeptKind,
  type KeptThing,
  keptThingSchema,
} from '#contract/studio/kept.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { keptQuery } from './kept-query.ts'

type Draft = Pick<KeptThing, 'id' | 'name' | 'body'>

/** Keeps a list or a preset under its id, in place of what was there. */
export const keepThing = (client: QueryClient, kind: KeptKind) =>
  mutationOptions({
    mutationKey: ['generate', 'keep', kind],
    networkMode: 'always',
    mutationFn: ({ id, name, body }: Draft) =>
      request(studioPaths.keptThing(kind, id), keptThingSchema, {
        method: 'PUT',
        body: { name, body },
      }),
    onSuccess: (kept) =>
      client.setQueryData(keptQuery(kind).queryKey, (all = []) =>
        [...all.filter(({ id }) => id !== kept.id), kept].toSorted(byName),
      ),
  })

/** Lets go of a list or a preset. */
export const dropThing = (client: QueryClient, kind: KeptKind) =>
  mutationOptions({
    mutationKey: ['generate', 'drop', kind],
    networkMode: 'always',
    mutationFn: (id: string) =>
      request(studioPaths.keptThing(kind, id), droppedThingSchema, { method: 'DELETE' }),
    onSuccess: ({ id }) =>
      client.setQueryData(keptQuery(kind).queryKey, (all = []) =>
        all.filter((thing) => thing.id !== id),
      ),
  })

const byName = (one: KeptThing, other: KeptThing) => one.name.localeCompare(other.name)
