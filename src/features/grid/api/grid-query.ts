import { queryOptions } from '@tanstack/react-query'
import { gridSchema } from '#contract/studio/grids.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

export const gridsKey = ['grid'] as const

/** One grid with what fills its cells. */
export const gridQuery = (id: string) =>
  queryOptions({
    queryKey: [...gridsKey, id],
    queryFn: ({ signal }) => request(studioPaths.grid(id), gridSchema, { signal }),
  })
