import type { ConnectionStore, KeptConnection } from '#server/domain/connections.ts'
import type { Connection } from '#server/domain/remote/connection.ts'
import { nameOfService } from './check-connection.ts'
import type { GivenServices, KeyRing } from './key-ring.ts'

export interface KnownConnections {
  /** Leonardo, Together, then servers of one's own by name. */
  list(): Connection[]
  find(id: string): Connection | null
  /** Whether the environment gives it, whatever Settings keep. */
  isGiven(id: string): boolean
}

/** What is connected: by the environment, or else by Settings. */
export function createKnownConnections(
  store: Pick<ConnectionStore, 'list'>,
  given: GivenServices,
  ring: Pick<KeyRing, 'has'>,
): KnownConnections {
  const fromSettings = (one: KeptConnection): Connection => ({
    ...one,
    source: 'settings',
    hasKey: ring.has(one.id),
  })

  function list(): Connection[] {
    const kept = store.list()
    const services = (['leonardo', 'together'] as const).flatMap((kind): Connection[] => {
      const own = given[kind]
      if (own === null) return kept.filter(({ id }) => id === kind).map(fromSettings)
      const name = nameOfService(kind)
      return [{ id: kind, kind, name, baseUrl: own.baseUrl, source: 'environment', hasKey: true }]
    })
    const servers = kept.filter(({ kind }) => kind === 'openai').map(fromSettings)
    return [...services, ...servers.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))]
  }

  return {
    list,
    find: (id) => list().find((one) => one.id === id) ?? null,
    isGiven: (id) => (id === 'leonardo' || id === 'together') && given[id] !== null,
  }
}
