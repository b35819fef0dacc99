import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  type SpendingLimits,
  spendingLimitsSchema,
  spendingPaths,
} from '#contract/studio/spending.ts'
import { request } from '#src/lib/http.ts'
import { spendingKey } from './spending-query.ts'

/** What may be spent at most, and from which price on one is asked again. */
export const limitsQuery = queryOptions({
  queryKey: ['spending', 'limits'],
  queryFn: ({ signal }) => request(spendingPaths.limits, spendingLimitsSchema, { signal }),
  staleTime: 0,
})

/** Sets all limits at once. */
export const setLimits = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (limits: SpendingLimits) =>
      request(spendingPaths.limits, spendingLimitsSchema, { method: 'PUT', body: limits }),
    onSuccess(limits) {
      client.setQueryData(limitsQuery.queryKey, limits)
      // How far each is used, and what a press of Generate would be told.
      return Promise.all([
        client.invalidateQueries({ queryKey: spendingKey }),
        client.invalidateQueries({ queryKey: ['price'] }),
      ])
    },
  })
