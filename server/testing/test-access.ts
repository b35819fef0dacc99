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
  /** From when on nothing more can be written but with the ballast gone. `ballast: false`: there is none. */
  fillDisk(options?: { ballast?: boolean; afterCommits?: number }): void
  /** Lines of the log. */
  reports: string[]
}

/** Hundreds of passwords are tried; what one costs is tried where passwords are kept for good. */
const quick = { N: 2 ** 8, r: 8, p: 1 }

/** Who may get in, over a real database in memory and a clock that stands still. */
export function createTestAccess(given: Partial<AccessDeps> = {}): TestAccess {
  const db = new DatabaseSync(':memory:')
  migrate(db, migrations)
  const exec = db.exec.bind(db)
  let room = Infinity
  let hasBallast = true
  const execWhereThereIsRoom: typeof db.exec = (sql) => {
    if (sql === 'commit' && (room -= 1) < 0) {
      const message = 'database or disk is full'
      throw Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    }
    exec(sql)
  }
  Object.defineProperty(db, 'exec', { value: execWhereThereIsRoom })
  const ballast = {
    release() {
      const had = hasBallast
      hasBallast = false
      if (had) room = 1
      return had
    },
    restore: () => undefined,
  }
  const store = createAccessStore({ db, ballast })
  const clock = createFakeClock()
  const reports: string[] = []
  const access = createAccess({
    store,
    clock,
    newId: randomUUID,
    draw: randomBytes,
    passwordCost: quick,
    configuredKey: null,
    onEnded: () => undefined,
    report: (words) => void reports.push(words),
    ...given,
  })
  const fillDisk: TestAccess['fillDisk'] = (options = {}) => {
    room = options.afterCommits ?? 0
    hasBallast = options.ballast ?? true
  }
  return { access, store, clock, db, fillDisk, reports }
}
