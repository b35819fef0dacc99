import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { DataFolderError } from '#server/domain/data-folder-error.ts'
import { isBusy } from './sqlite-errors.ts'

/**
 * Keeps every other process out of a data folder until the returned function is called or this process ends,
 * however it ends: the lock is SQLite's own file lock, which the system drops with the process. A lock file with a
 * process id in it would survive `kill -9`.
 * @throws DataFolderError when another process holds it
 */
export function lockFolder(dataDir: string): () => void {
  const db = new DatabaseSync(join(dataDir, 'gesso.lock'), { timeout: 0 })
  try {
    // Nothing is ever written, so the file that a rollback journal would need can stay in memory.
    db.exec('pragma journal_mode=memory')
    db.exec('begin exclusive')
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    throw new DataFolderError(
      `Another Gesso server is already using the data folder ${dataDir}. ` +
        'Stop it first, or give this one a folder of its own with GESSO_DATA_DIR.',
      { cause: error },
    )
  }
  return () => db.close()
}
