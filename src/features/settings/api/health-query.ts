import { queryOptions } from '@tanstack/react-query'
import { healthSchema } from '#contract/studio/health.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** What is running: version, schema, engines. Read anew each time, for no event tells of it. */
export const healthQuery = queryOptions({
  queryKey: ['settings', 'health'],
  queryFn: ({ signal }) => request(studioPaths.health, healthSchema, { signal }),
  staleTime: 0,
})
