import { queryOptions } from '@tanstack/react-query'
import { importPath, importStateSchema } from '#contract/studio/imports.ts'
import { request } from '#src/lib/http.ts'

const quick = 2_000
const slow = 30_000

/** How far the bringing of an account's history is. Its key lies below that of connections, which it comes and goes with. */
export const importQuery = queryOptions({
  queryKey: ['connections', 'all', 'history', 'leonardo'],
  queryFn: ({ signal }) => request(importPath('leonardo'), importStateSchema, { signal }),
  staleTime: 0,
  refetchInterval: ({ state: { data } }) =>
    data?.phase === 'bringing' || data?.phase === 'waiting' ? quick : slow,
})
