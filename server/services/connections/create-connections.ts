import type { ConnectionAnswer, ConnectionProblem } from '#contract/studio/connections.ts'
import type { Connection } from '#server/domain/remote/connection.ts'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import type { RemoteService } from '#server/domain/remote/service-account.ts'
import { createCatalogues } from './catalogues.ts'
import { connectionAfter, givenElsewhere } from './check-connection.ts'
import type { ConnectionServices } from './connection-services.ts'
import type { ConnectionDeps } from './deps.ts'
import { createKeyRing } from './key-ring.ts'
import { createKnownConnections } from './known-connections.ts'
import { concernsKey, refusedProblem } from './refused-problem.ts'
import { quietService } from './quiet-service.ts'
import { createTestConnection } from './test-connection.ts'

/** The services and servers that are connected just now, with what speaks to each. */
export interface Connections extends ConnectionServices {
  get(id: string): RemoteEngine | null
  list(): Connection[]
  service(id: string): RemoteService | null
  /** What a picture there costs, in millionths of a dollar, where somebody said; null where nobody did. */
  pricePerPicture(connection: Connection): number | null
  /** Calls back with the id when a connection came, went, changed, or was found to work. Answers how to stop that. */
  onChange(listener: (id: string) => void): () => void
  /** Takes every key out of a text. */
  hideKeys(text: string): string
  /** Ends what is being asked. */
  close(): Promise<void>
}

export function createConnections(deps: ConnectionDeps): Connections {
  const { store, given, clock, announce } = deps
  const ring = createKeyRing(store, given)
  const connect = quietService(deps.connect, {
    hide: ring.hide,
    refused(connection, refusal) {
      // What an earlier key of this connection was told is no news of this one.
      if (concernsKey(refusal) && live.get(connection.id)?.connection === connection) {
        setProblem(connection.id, refusedProblem(refusal, connection))
      }
    },
  })
  const problems = new Map<string, ConnectionProblem>()
  const listeners = new Set<(id: string) => void>()
  const live = new Map<string, { connection: Connection; service: RemoteService }>()
  const { list, find, isGiven } = createKnownConnections(store, given, ring)

  function service(id: string): RemoteService | null {
    const known = live.get(id)
    if (known !== undefined) return known.service
    const connection = find(id)
    if (connection === null) return null
    const made = connect(connection, () => ring.open(id))
    live.set(id, { connection, service: made })
    return made
  }

  function pricePerPicture({ id, kind }: Connection): number | null {
    const set = store.price(id)
    return set === undefined ? (kind === 'openai' ? 0 : null) : set
  }

  const describe = (connection: Connection): ConnectionAnswer => ({
    ...connection,
    pricePerPicture: pricePerPicture(connection),
    problem: problems.get(connection.id) ?? null,
  })

  function changed(id: string): void {
    for (const listener of listeners) listener(id)
    announce({ type: 'connections.changed' })
  }

  function setProblem(id: string, problem: ConnectionProblem | null): void {
    const before = problems.get(id) ?? null
    if (problem?.cause === before?.cause && problem?.words === before?.words) return
    if (problem === null) problems.delete(id)
    else problems.set(id, problem)
    announce({ type: 'connections.changed' })
  }

  const catalogues = createCatalogues({ ...deps, list, find, service })

  return {
    get: (id) => service(id)?.engine ?? null,
    list,
    service,
    pricePerPicture,
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    hideKeys: ring.hide,

    listConnections: () => list().map(describe),
    putConnection(id, draft) {
      const kept = store.list()
      const own = kept.find((one) => one.id === id)
      const after = connectionAfter(id, draft, {
        before: own === undefined ? null : { ...own, hasKey: ring.has(id) },
        others: kept.filter((one) => one.id !== id),
        isGiven: isGiven(id),
      })
      if (after !== null) {
        ring.put(after, draft.key, clock.now())
        if (own?.baseUrl !== after.baseUrl || draft.key !== undefined) {
          live.delete(id)
          problems.delete(id)
          // Another account has other models.
          store.forgetModels(id)
        }
      }
      if (draft.pricePerPicture !== undefined) store.setPrice(id, draft.pricePerPicture)
      changed(id)
      const connection = find(id)
      if (connection === null) throw new Error('A connection is gone that was just kept.')
      return describe(connection)
    },
    removeConnection(id) {
      if (isGiven(id)) throw givenElsewhere(id)
      if (!ring.remove(id)) return false
      live.delete(id)
      problems.delete(id)
      changed(id)
      return true
    },
    testConnection: createTestConnection({
      ...deps,
      find,
      service,
      readModels: catalogues.readModels,
      settle(id, problem) {
        setProblem(id, problem)
        if (problem === null) for (const listener of listeners) listener(id)
      },
    }),
    listModels: catalogues.listModels,
    readModels: catalogues.readModels,
    close: catalogues.close,
  }
}
