import { queryOptions } from '@tanstack/react-query'
import { connectionPaths, connectionsSchema } from '#contract/studio/connections.ts'
import { request } from '#src/lib/http.ts'

/** The services and servers one can make pictures with. Read anew each time: what keeps one from working may be over. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections', 'all'],
  queryFn: ({ signal }) => request(connectionPaths.all, connectionsSchema, { signal }),
  staleTime: 0,
})
