import { infiniteQueryOptions } from '@tanstack/react-query'
import { generationPageSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { loadedCount } from '../logic/feed-pages.ts'

const pageSize = 20

/** Everything made, newest first, a page at a time. */
export const feedQuery = infiniteQueryOptions({
  queryKey: ['feed'],
  initialPageParam: 0,
  queryFn: ({ pageParam, signal }) =>
    request(
      `${studioPaths.generations}?limit=${pageSize}&offset=${pageParam}`,
      generationPageSchema,
      {
        signal,
      },
    ),
  // What was added at the top since has moved everything down, and is counted with the rest.
  getNextPageParam: (last, pages) => {
    const loaded = loadedCount(pages)
    return last.generations.length > 0 && loaded < last.total ? loaded : undefined
  },
})
