import { queryOptions } from '@tanstack/react-query'
import { type KeptKind, keptThingsSchema } from '#contract/studio/kept.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** All lists, or all presets. Another browser may have changed them: they are read again wherever they are shown. */
export const keptQuery = (kind: KeptKind) =>
  queryOptions({
    queryKey: ['generate', 'kept', kind],
    queryFn: async ({ signal }) => {
      const { things } = await request(studioPaths.kept(kind), keptThingsSchema, { signal })
      return things
    },
    staleTime: 0,
  })
