import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { imagePageSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** Fills the dialog on any screen, with some to scroll. */
const pageSize = 60

/** Pictures to pick from, newest first, a page at a time: all of them, or those a search finds. */
export const pickerQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['generate', 'picker', search],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize), offset: String(pageParam) })
      if (search !== '') query.set('q', search)
      return request(`${studioPaths.images}?${query.toString()}`, imagePageSchema, { signal })
    },
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((count, { images }) => count + images.length, 0)
      return last.images.length > 0 && loaded < last.total ? loaded : undefined
    },
    // What was found before stands until the answer is there.
    placeholderData: keepPreviousData,
    // Pictures come and go while the dialog is closed.
    staleTime: 0,
    gcTime: 0,
  })
