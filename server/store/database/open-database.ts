import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { DataFolderError } from '#server/domain/data-folder-error.ts'
import { GessoError } from '#server/domain/errors.ts'
import { migrate } from './migrate.ts'
import { isDamage, isSqliteError } from './sqlite-errors.ts'

/**
 * - `synchronous=full`: in WAL mode only this survives a power cut, not only the death of the process.
 * - `secure_delete` and `temp_store=memory`: a deleted prompt must not stay in free pages or in temporary files.
 * - `trusted_schema=off`: a database that came from elsewhere cannot run functions by its schema.
 */
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma secure_delete = on;
  pragma temp_store = memory;
  pragma trusted_schema = off;
`

/** Opens (or makes) the database of a data folder at the newest schema; `explain` has words for its errors. */
export function openDatabase(dataDir: string, steps: readonly string[]): DatabaseSyncInstance {
  const db = new DatabaseSync(join(dataDir, 'library.db'), { defensive: true, timeout: 5000 })
  try {
    db.exec(settings)
    migrate(db, steps)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The words for a database that cannot be used; what neither SQLite nor a full disk said passes unchanged. */
export function explain(error: unknown, dataDir: string): unknown {
  const isFull = error instanceof GessoError && error.code === 'storage_full'
  if (!isSqliteError(error) && !isFull) return error
  const words = isDamage(error)
    ? `The library's database in ${dataDir} is damaged and was left as it is (${error.message}). Restore ` +
      'it from a backup, or start with another folder (GESSO_DATA_DIR).'
    : `The library's database in ${dataDir} cannot be read and written (${error.message}). Check that this ` +
      'user owns the folder, that the disk is neither full nor read-only, and that it is a local disk.'
  return new DataFolderError(words, { cause: error })
}
