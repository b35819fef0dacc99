import { randomBytes, randomUUID } from 'node:crypto'
import { DatabaseSync } from '@photostructure/sqlite'
import type { AccessStore } from '#server/domain/access.ts'
import type { AccessServices } from '#server/services/access/access-services.ts'
import { createAccess } from '#server/services/access/create-access.ts'
import type { AccessDeps } from '#server/services/access/deps.ts'
import { createAccessStore } from '#server/store/access/access-store.ts'
import { migrate } from '#server/store/database/migrate.ts'
import { migrations } from '#server/store/migrations/migrations.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'

export interface TestAccess {
  access: AccessServices
  store: AccessStore
  clock: FakeClock
  db: InstanceType<typeof DatabaseSync>
  /** Lines of the log. */
  reports: string[]
}

/** Who may get in, over a real database in memory and a clock that stands still. */
export function createTestAccess(given: Partial<AccessDeps> = {}): TestAccess {
  const db = new DatabaseSync(':memory:')
  migrate(db, migrations)
  const store = createAccessStore(db)
  const clock = createFakeClock()
  const reports: string[] = []
  const access = createAccess({
    store,
    clock,
    newId: randomUUID,
    draw: randomBytes,
    configuredKey: null,
    onEnded: () => undefined,
    report: (words) => void reports.push(words),
    ...given,
  })
  return { access, store, clock, db, reports }
}
