import { queryOptions } from '@tanstack/react-query'
import { activeGenerationsSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** What is queued or running, oldest first. */
export const activeQuery = queryOptions({
  queryKey: ['activity', 'active'],
  queryFn: ({ signal }) =>
    request(studioPaths.activeGenerations, activeGenerationsSchema, { signal }),
})
