import { queryOptions } from '@tanstack/react-query'
import { accessSchema } from '#contract/access/access.ts'
import { accessPaths } from '#contract/access/access-paths.ts'
import { request } from '#src/lib/http.ts'

/** Who one is here and who else may get in. Read anew each time, for no event tells of it. */
export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => request(accessPaths.access, accessSchema, { signal }),
  staleTime: 0,
})
