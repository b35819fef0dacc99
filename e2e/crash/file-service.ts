import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'

export const servicePrice: Money = { unit: 'credits', micros: 5_000_000 }

/** Seeds of the creates it charged for, in order. */
export function chargesIn(path: string): number[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number)
}

/** A service that outlives the process which uses it: what it made stands in a file, a line for each charge. */
export async function openFileService(path: string): Promise<RemoteEngines> {
  const { bytes } = await makeTestPicture()
  const nameOf = (seed: number) => `made-${seed}`

  const engine: RemoteEngine = {
    name: 'File service',
    limits: { concurrency: 2, createsPerMinute: 1000, requestsPerMinute: 100_000 },
    prepare: async ({ seed }) => ({ kind: 'ready', prepared: { body: { seed } } }),
    async send({ body }) {
      const seed = Number(body['seed'])
      appendFileSync(path, `${seed}\n`)
      return { kind: 'accepted', upstreamId: nameOf(seed), charge: servicePrice }
    },
    look: async (upstreamId) => ({
      kind: 'complete',
      pictures: [0, 1].map((index) => ({ index, id: null, address: `${upstreamId}/${index}` })),
      charge: servicePrice,
    }),
    fetch: async () => ({ kind: 'file', bytes }),
    async find({ seed }) {
      const isThere = chargesIn(path).includes(seed)
      return isThere ? { kind: 'found', upstreamId: nameOf(seed) } : { kind: 'absent' }
    },
  }

  return {
    get: (id) => (id === 'leonardo' ? engine : null),
    list: () => [
      {
        id: 'leonardo',
        kind: 'leonardo',
        name: engine.name,
        baseUrl: '',
        source: 'settings',
        hasKey: true,
      },
    ],
    onChange: () => () => undefined,
  }
}
