import type { Connection } from '#server/domain/remote/connection.ts'
import type { SendOutcome } from '#server/domain/remote/remote-engine.ts'
import type {
  AccountOutcome,
  ConnectService,
  ModelsOutcome,
  PriceOutcome,
} from '#server/domain/remote/service-account.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'

export interface FakeService {
  connect: ConnectService
  /** What it answers from now on. */
  facts: (key: string | null) => AccountOutcome
  models: (key: string | null) => ModelsOutcome
  /** What a list of models waits for. */
  wait: Promise<void>
  price: (request: GenerationRequest) => PriceOutcome
  calculate: () => PriceOutcome
  send: () => SendOutcome
  /** What it was asked, in order: `facts`, `models` or `price`, where, and with which key. */
  readonly asked: { what: string; baseUrl: string; key: string | null }[]
}

/** A service that is asked without a network, and makes nothing. */
export function createFakeService(): FakeService {
  const asked: FakeService['asked'] = []
  const fake: FakeService = {
    asked,
    facts: () => ({
      kind: 'account',
      account: { userId: null, name: 'maker', balance: null, renewsAt: null, limits },
    }),
    models: () => ({ kind: 'models', models: [] }),
    wait: Promise.resolve(),
    price: () => ({ kind: 'unreachable', words: 'The service cannot be reached.' }),
    calculate: () => ({ kind: 'unreachable', words: 'The service cannot be reached.' }),
    send: () => ({ kind: 'unsent', words: 'Nothing is made here.' }),
    connect({ id, kind, baseUrl }: Connection, key) {
      const ask = (what: string) => {
        const opened = key()
        asked.push({ what, baseUrl, key: opened })
        return opened
      }
      return {
        engine: {
          name: id,
          limits,
          prepare: async () => ({ kind: 'unreachable', words: 'Nothing is made here.' }),
          send: async () => fake.send(),
          fetch: async () => ({ kind: 'unreachable', words: 'Nothing is made here.' }),
        },
        account: {
          facts: async () => fake.facts(ask('facts')),
          async models() {
            const opened = ask('models')
            await fake.wait
            return fake.models(opened)
          },
          ...(kind === 'leonardo' && {
            price: async (request: GenerationRequest) => {
              ask('price')
              return fake.price(request)
            },
            calculate: async () => fake.calculate(),
          }),
        },
      }
    },
  }
  return fake
}

const limits = { concurrency: 10, createsPerMinute: 100, requestsPerMinute: 2000 }
