import type { RemoteService } from '#server/domain/remote/service-account.ts'
import { createTogetherEngine } from './create-together-engine.ts'
import { askAccount, listModels } from './list-models.ts'
import type { TogetherOptions } from './together-options.ts'

/** Everything that one key of Together's gives, or one server of somebody's own. */
export function connectTogether(options: TogetherOptions): RemoteService {
  return {
    engine: createTogetherEngine(options),
    account: {
      facts: (signal) => askAccount(options, signal),
      models: (signal) => listModels(options, signal),
    },
  }
}
