import { dirname, join } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Ballast } from '../database/ballast.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { type Disk, tryRemoveNow } from '../media/disk.ts'

/** Files whose rows are gone. Listed in the transaction that removes the rows, struck off once they are unlinked. */
export interface PurgeList {
  /** Call inside a transaction. */
  add(paths: readonly string[]): void
  /** Unlinks what is listed; what resists stays listed for the next sweep or start. Never rejects. */
  sweep(): Promise<void>
  /** The same, at once, for the start of the server, which must not fail for a file that resists. */
  sweepNow(): void
  /**
   * Folds the log into the database and empties it: until then it still holds the deleted rows' bytes. Then takes
   * in ballast again, should the deletion have cost it.
   */
  emptyLog(): void
}

const insert = 'insert or ignore into purge (path) values (?)'
const selectAll = 'select path from purge'
const strike = 'delete from purge where path = ?'

interface PurgeDeps {
  db: DatabaseSyncInstance
  disk: Disk
  dataDir: string
  ballast: Ballast
}

export function createPurgeList({ db, disk, dataDir, ballast }: PurgeDeps): PurgeList {
  const insertPath = query(db, insert)
  const selectPaths = query<{ path: string }>(db, selectAll)
  const strikePath = query(db, strike)

  const listed = () => selectPaths.all().map((row) => row.path)

  function strikeOff(paths: readonly string[]): void {
    if (paths.length === 0) return
    try {
      inTransaction(db, () => {
        for (const path of paths) strikePath.run(path)
      })
    } catch {
      // The disk is full, say. They stay listed, and removing a file that is gone is no error.
    }
  }

  return {
    add(paths) {
      for (const path of paths) insertPath.run(path)
    },
    async sweep() {
      const paths = listed()
      const removals = await Promise.allSettled(
        paths.map((path) => disk.remove(join(dataDir, path))),
      )
      const removed = paths.filter((_, index) => removals[index]?.status === 'fulfilled')
      // Without this a power cut could bring a name back after its entry here is gone.
      const folders = new Set(removed.map((path) => dirname(path)))
      await Promise.allSettled([...folders].map((folder) => disk.syncFolder(join(dataDir, folder))))
      strikeOff(removed)
    },
    sweepNow() {
      strikeOff(listed().filter((path) => tryRemoveNow(disk, join(dataDir, path))))
    },
    emptyLog() {
      try {
        db.exec('pragma wal_checkpoint(truncate)')
        ballast.restore()
      } catch {
        // What was asked for has been committed; the next deletion, or closing, empties the log.
      }
    },
  }
}
