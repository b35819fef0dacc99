import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { GessoError } from '#server/domain/errors.ts'
import type { Ballast } from './ballast.ts'
import { asRefusal } from './sqlite-errors.ts'

/**
 * Runs `work` in one transaction that is on the disk when this returns. Whatever `work` throws undoes all of it.
 * What is kept in memory about the rows must change only after this has returned: a commit can fail too.
 */
export function inTransaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  try {
    db.exec('begin immediate')
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    // SQLite has already rolled back by itself after some errors (full disk, I/O).
    if (db.isTransaction) db.exec('rollback')
    throw asRefusal(error)
  }
}

/** The same for deletions, which must go through on a full disk too: they are what makes room. */
export function inUrgentTransaction<T>(
  { db, ballast }: { db: DatabaseSyncInstance; ballast: Ballast },
  work: () => T,
): T {
  try {
    return inTransaction(db, work)
  } catch (error) {
    const isFull = error instanceof GessoError && error.code === 'storage_full'
    if (!isFull || !ballast.release()) throw error
    return inTransaction(db, work)
  }
}
