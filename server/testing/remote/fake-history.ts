import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import type {
  HistoryOutcome,
  PastGeneration,
  RemoteService,
} from '#server/domain/remote/service-account.ts'

/** An account with a history, in memory. It outlives restarts. */
export interface FakeHistory extends RemoteEngines {
  /** Newest first. */
  readonly past: PastGeneration[]
  /** In place of what it should answer. */
  page: (call: number) => HistoryOutcome | null
  fetch: (address: string) => ReturnType<RemoteEngine['fetch']> | null
  look: RemoteEngine['look']
  readonly calls: { page: number; fetch: number }
  connected: boolean
}

export function createFakeHistory(picture: Uint8Array, base?: RemoteEngines): FakeHistory {
  const past: PastGeneration[] = []
  const calls = { page: 0, fetch: 0 }

  const engine: RemoteEngine = {
    name: 'leonardo',
    limits: { concurrency: 10, createsPerMinute: 100, requestsPerMinute: 2000 },
    prepare: () => Promise.reject(new Error('Nothing is made here.')),
    send: () => Promise.reject(new Error('Nothing is made here.')),
    fetch(address) {
      calls.fetch += 1
      return history.fetch(address) ?? Promise.resolve({ kind: 'file', bytes: picture })
    },
    look: (id, signal) => history.look?.(id, signal) ?? Promise.resolve({ kind: 'missing' }),
  }
  const service: RemoteService = {
    engine: base?.get('leonardo') ?? engine,
    account: {
      facts: () => Promise.resolve({ kind: 'unreachable', words: 'Nobody is there.' }),
      models: () => Promise.resolve({ kind: 'models', models: [] }),
    },
    history: {
      async page(limit, offset) {
        const odd = history.page(calls.page++)
        if (odd !== null) return odd
        const some = past.slice(offset, offset + limit)
        return { kind: 'page', past: some, taken: some.length }
      },
    },
  }
  const history: FakeHistory = {
    past,
    calls,
    connected: true,
    page: () => null,
    fetch: () => null,
    look: undefined,
    get: (id) => base?.get(id) ?? history.service?.(id)?.engine ?? null,
    list: base?.list ?? (() => []),
    onChange: base?.onChange ?? (() => () => undefined),
    service: (id) => (history.connected && id === 'leonardo' ? service : null),
  }
  return history
}

export function pastGeneration(name: string, createdAt: number, pictures = 1): PastGeneration {
  return {
    upstreamId: name,
    status: 'complete',
    createdAt,
    request: { prompt: `a boat, ${name}`, num_images: pictures, width: 640, guidance_scale: 7.5 },
    seed: 4711,
    pictures: Array.from({ length: pictures }, (_, index) => ({
      index,
      id: `${name}-${index}`,
      address: `https://cdn.gesso.dev/${name}/${index}.jpg`,
    })),
  }
}
