import type { RemoteService } from '#server/domain/remote/service-account.ts'
import { askAccount } from './account-of.ts'
import { createLeonardoEngine } from './create-leonardo-engine.ts'
import type { LeonardoOptions } from './leonardo-options.ts'
import { listModels } from './list-models.ts'
import { createListPage } from './list-page.ts'
import { calculatePrice, priceRequest } from './price-request.ts'
import { readPast } from './read-past.ts'

/** Everything that one key of Leonardo's gives: making pictures, the account, and what it made before. */
export function connectLeonardo(options: LeonardoOptions): RemoteService {
  const listPage = createListPage(options)
  return {
    engine: createLeonardoEngine(options, listPage),
    account: {
      facts: (signal) => askAccount(options, signal),
      models: (signal) => listModels(options, signal),
      price: (request, signal) => priceRequest(options, request, signal),
      calculate: (question, signal) => calculatePrice(options, question, signal),
    },
    history: {
      async page(limit, offset, signal) {
        const outcome = await listPage(limit, offset, signal)
        if (outcome.kind !== 'page') return outcome
        const past = outcome.items.flatMap((item) => readPast(item) ?? [])
        return { kind: 'page', past, taken: outcome.items.length }
      },
    },
  }
}
