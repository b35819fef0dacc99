import { queryOptions } from '@tanstack/react-query'
import { pricedSchema, spendingPaths } from '#contract/studio/spending.ts'
import { request } from '#src/lib/http.ts'
import type { Order } from '../../logic/outbox.ts'

/** What an order costs does not hang on its words or its seed: typing asks nothing anew. */
function bodyOf({ request: asked, engine }: Order): unknown {
  const { negative_prompt: _words, seed: _seed, ...rest } = asked
  return { ...rest, prompt: 'price', engine }
}

/** What an order costs now, and whether it would be refused. Prices are the services' own: nothing here makes them up. */
export function priceQuery(order: Order) {
  const body = bodyOf(order)
  return queryOptions({
    queryKey: ['price', modelOf(order), JSON.stringify(body)] as const,
    queryFn: ({ signal }) =>
      request(spendingPaths.price, pricedSchema, { method: 'POST', body, signal }),
    // What is spent meanwhile changes what would be refused.
    staleTime: 30_000,
    retry: false,
  })
}

/** Whose price an answer is, whatever its parameters. */
export function modelOf({ request: asked, engine = '' }: Order): string {
  const id = asked.operation === 'together.generateImages' ? asked.model : asked.modelId
  return `${engine} ${asked.operation} ${id ?? ''}`
}
