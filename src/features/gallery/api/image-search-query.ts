import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { imageSearchSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

const searchKey = ['gallery', 'search'] as const

/** Long enough to go back to what was just looked for. */
const keptFor = 60_000

/**
 * Sequence numbers of the pictures that the server finds for a query string, newest first; null where nothing is
 * asked for and every picture is meant. What was found before stands until the answer is there.
 */
export const imageSearchQuery = (query: string) =>
  queryOptions({
    queryKey: [...searchKey, query],
    queryFn: async ({ signal }): Promise<Float64Array | null> => {
      if (query === '') return null
      const { seq } = await request(`${studioPaths.imageSearch}?${query}`, imageSearchSchema, {
        signal,
      })
      let at = 0
      return Float64Array.from(seq, (step) => (at += step))
    },
    initialData: query === '' ? null : undefined,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: keptFor,
  })

/** What a search finds may have changed: the one on screen is asked again, the others when they are next. */
export function searchAgain(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: searchKey })
}
