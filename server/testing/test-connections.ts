import { randomBytes } from 'node:crypto'
import { DatabaseSync } from '@photostructure/sqlite'
import type { StudioEvent } from '#contract/studio/events.ts'
import {
  type Connections,
  createConnections,
} from '#server/services/connections/create-connections.ts'
import type { ConnectionDeps } from '#server/services/connections/deps.ts'
import { createConnectionStore } from '#server/store/connections/connection-store.ts'
import { migrate } from '#server/store/database/migrate.ts'
import { migrations } from '#server/store/migrations/migrations.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { createFakeService, type FakeService } from './fake-service.ts'

export interface TestConnections {
  connections: Connections
  service: FakeService
  store: ConnectionDeps['store']
  clock: FakeClock
  db: InstanceType<typeof DatabaseSync>
  events: StudioEvent[]
  reports: unknown[]
}

export interface TestConnectionOptions extends Partial<ConnectionDeps> {
  db?: TestConnections['db']
  /** What seals keys. */
  secret?: Buffer
}

/** Connections over a real database in memory, to a service without a network. */
export function createTestConnections({
  db = new DatabaseSync(':memory:'),
  secret = randomBytes(32),
  ...given
}: TestConnectionOptions = {}): TestConnections {
  migrate(db, migrations)
  const ballast = { release: () => false, restore: () => undefined }
  const purgeList = {
    add: () => undefined,
    sweep: async () => undefined,
    sweepNow: () => undefined,
    emptyLog: () => undefined,
  }
  const store = createConnectionStore({ db, ballast, purgeList }, () => secret)
  const clock = createFakeClock()
  const service = createFakeService()
  const events: StudioEvent[] = []
  const reports: unknown[] = []
  const connections = createConnections({
    store,
    given: { leonardo: null, together: null },
    connect: service.connect,
    clock,
    announce: (event) => void events.push(event),
    report: (error) => void reports.push(error),
    ...given,
  })
  return { connections, service, store, clock, db, events, reports }
}
