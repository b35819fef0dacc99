import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { spendingPaths, spendingSchema } from '#contract/studio/spending.ts'
import { request } from '#src/lib/http.ts'

const key = ['spending', 'figures'] as const

/**
 * What was spent since a day, such as 2026-11-01, to today; without one over the last 30 days. Read anew each time, for
 * no event tells of it.
 */
export const spendingQuery = (from: string | null) =>
  queryOptions({
    queryKey: [...key, from],
    queryFn: ({ signal }) =>
      request(
        from === null ? spendingPaths.spending : `${spendingPaths.spending}?from=${from}`,
        spendingSchema,
        { signal },
      ),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

export const spendingKey = key
