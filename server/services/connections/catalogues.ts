import type { ModelCatalogue } from '#contract/studio/connections.ts'
import type { Connection } from '#server/domain/remote/connection.ts'
import type { ModelsOutcome, RemoteService } from '#server/domain/remote/service-account.ts'
import { withDeadline } from '../pictures/with-deadline.ts'
import type { ConnectionServices } from './connection-services.ts'
import { named } from './refused-problem.ts'
import type { ConnectionDeps } from './deps.ts'

/** A list is read again when it is older, and not again so soon after it could not be read. */
const day = 24 * 60 * 60_000
const pause = 5 * 60_000
const deadlineMs = 30_000

interface CatalogueDeps extends Pick<ConnectionDeps, 'store' | 'clock' | 'announce' | 'report'> {
  list: () => Connection[]
  find: (id: string) => Connection | null
  service: (id: string) => RemoteService | null
}

type Catalogues = Pick<ConnectionServices, 'listModels' | 'readModels'> & {
  close(): Promise<void>
}

/** Which models each connection offers: kept in the library, read again now and then. */
export function createCatalogues(deps: CatalogueDeps): Catalogues {
  const { store, clock, announce, report, list, find, service } = deps
  const closing = new AbortController()
  /** One list of each at a time. */
  const reading = new Map<RemoteService, Promise<void>>()
  /** Of whom was asked: another key or address is another service. */
  const failures = new WeakMap<RemoteService, { at: number; words: string }>()

  function failureOf({ id }: Connection) {
    const asked = service(id)
    return (asked && failures.get(asked)) ?? null
  }

  function describe(connection: Connection): ModelCatalogue {
    const { id: engine, kind, name } = connection
    const kept = store.models(connection)
    return {
      engine,
      kind,
      name,
      fetchedAt: kept?.fetchedAt ?? null,
      problem: failureOf(connection)?.words ?? null,
      models: (kept?.models ?? []).map(({ isCustom: custom, ...model }) => ({ ...model, custom })),
    }
  }

  function isDue(connection: Connection): boolean {
    const now = clock.now()
    const failure = failureOf(connection)
    if (failure !== null && now - failure.at < pause) return false
    return now - (store.models(connection)?.fetchedAt ?? -Infinity) >= day
  }

  async function read(connection: Connection, asked: RemoteService): Promise<void> {
    const { id } = connection
    const late = () => new Error(`The service did not answer within ${deadlineMs / 1000} seconds.`)
    const outcome = await withDeadline(
      clock,
      { ms: deadlineMs, late, given: closing.signal },
      async (signal) => {
        // Its plan may be another one as well, and with that how much it lets us do at once.
        if (connection.kind === 'leonardo') await asked.account.facts(signal)
        return asked.account.models(signal)
      },
    ).catch((error: unknown): ModelsOutcome => {
      if (closing.signal.aborted) throw error
      return { kind: 'unreachable', words: error instanceof Error ? error.message : String(error) }
    })
    // It may be another one, or none, by now.
    if (closing.signal.aborted || service(id) !== asked) return
    if (outcome.kind === 'models') {
      failures.delete(asked)
      store.setModels(connection, { models: outcome.models, fetchedAt: clock.now() })
    } else {
      const { words } = outcome.kind === 'refused' ? outcome.refusal : outcome
      failures.set(asked, { at: clock.now(), words: named(words, connection) })
    }
    announce({ type: 'connections.changed' })
  }

  async function readOnce(connection: Connection): Promise<void> {
    const asked = service(connection.id)
    if (asked === null) return
    const job = reading.get(asked) ?? read(connection, asked).finally(() => reading.delete(asked))
    reading.set(asked, job)
    await job.catch((error: unknown) => {
      if (!closing.signal.aborted) report(error)
    })
  }

  return {
    listModels() {
      const connections = list()
      for (const one of connections.filter(isDue)) void readOnce(one)
      return connections.map(describe)
    },
    async readModels(id) {
      const connection = closing.signal.aborted ? null : find(id)
      if (connection === null) return null
      await readOnce(connection)
      const now = closing.signal.aborted ? null : find(id)
      return now && describe(now)
    },
    async close() {
      closing.abort()
      await Promise.allSettled(reading.values())
    },
  }
}
