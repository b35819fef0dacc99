import type { QueryClient } from '@tanstack/react-query'
import {
  type SpendingLimits,
  spendingLimitsSchema,
  spendingPaths,
} from '#contract/studio/spending.ts'
import { request } from '#src/lib/http.ts'
import type { Order } from '../../logic/outbox.ts'
import { asksAgain, priceWords } from '../../logic/paying/price-words.ts'
import { questionStore } from '../../logic/paying/question-store.ts'
import { wishFor } from '../../logic/tools/tools-store.ts'
import { priceQuery } from './price-query.ts'

/**
 * Goes ahead with what costs money, or asks for it once more: above the price that the owner set, and where the price
 * could not be asked. Whether it may be made at all is the server's to say.
 */
export async function approve(
  client: QueryClient,
  orders: readonly Order[],
  go: () => void,
): Promise<void> {
  try {
    // Those that are alike but for their words are one query, and asked once.
    const asked = orders.map((order) => client.fetchQuery({ ...priceQuery(order), staleTime: 0 }))
    const [limits, ...priced] = await Promise.all([
      orders.length === 1 ? null : readLimits(),
      ...asked,
    ])
    if (asksAgain(priced, limits)) {
      ask(`Spend ${priceWords(priced)}?`, 'You wanted to be asked above such a price.', go)
    } else go()
  } catch {
    const words = 'Gesso’s server did not say what it costs. Limits hold all the same.'
    ask('Generate without knowing the price?', words, go)
  }
}

function ask(title: string, words: string, go: () => void) {
  questionStore.setState({ question: { title, words, go } })
  wishFor('question')
}

/** Null where this browser may not know them. */
const readLimits = (): Promise<SpendingLimits | null> =>
  request(spendingPaths.limits, spendingLimitsSchema).catch(() => null)
