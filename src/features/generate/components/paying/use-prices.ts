import { useQueries } from '@tanstack/react-query'
import type { Priced } from '#contract/studio/spending.ts'
import { priceQuery } from '../../api/paying/price-query.ts'
import type { Order } from '../../logic/outbox.ts'

/** What each order costs; undefined for one while it is asked, or where nobody answered. */
export function usePrices(orders: readonly Order[]): (Priced | undefined)[] {
  const queries = orders.map(priceQuery)
  const keys = [...new Set(queries.map(({ queryKey }) => JSON.stringify(queryKey)))]
  // Those that are alike but for their words are asked once.
  const distinct = keys.flatMap((key) => {
    const query = queries.find(({ queryKey }) => JSON.stringify(queryKey) === key)
    return query === undefined ? [] : [query]
  })
  const answers = useQueries({ queries: distinct })
  return queries.map(({ queryKey }) => answers[keys.indexOf(JSON.stringify(queryKey))]?.data)
}
