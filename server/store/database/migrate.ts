import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { DataFolderError } from '#server/domain/data-folder-error.ts'
import { query } from './query.ts'
import { inTransaction } from './transaction.ts'

/**
 * Brings a database to the newest schema, in one transaction: a stop on the way leaves the old one.
 * @throws DataFolderError when a later Gesso wrote it
 */
export function migrate(db: DatabaseSyncInstance, steps: readonly string[]): void {
  const version =
    query<{ user_version: number }>(db, 'pragma user_version').get()?.user_version ?? 0
  if (version > steps.length) {
    throw new DataFolderError(
      `This library was written by a newer Gesso (schema ${version}; this one knows ${steps.length}). ` +
        'Start that version, or update this one. Nothing was changed.',
    )
  }
  if (version === steps.length) return
  inTransaction(db, () => {
    for (const step of steps.slice(version)) db.exec(step)
    db.exec('pragma user_version = '.concat(String(steps.length)))
  })
}
