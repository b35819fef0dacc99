import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, statfsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Library } from '#server/domain/library.ts'
import { createCollectionStore } from './collections/collection-store.ts'
import { createPushStore } from './access/push-store.ts'
import { createAccessStore } from './access/access-store.ts'
import { createConnectionStore } from './connections/connection-store.ts'
import type { StoreContext } from './context.ts'
import { createBallast } from './database/ballast.ts'
import { explain, openDatabase } from './database/open-database.ts'
import { openFolder } from './database/open-folder.ts'
import { lockFolder } from './database/lock-folder.ts'
import { query } from './database/query.ts'
import { inTransaction } from './database/transaction.ts'
import { createDeletionStore } from './deletions/deletion-store.ts'
import { createGenerationStore } from './generations/generation-store.ts'
import { createGridStore } from './grid-store.ts'
import { createImageStore } from './image-store.ts'
import { loadListIndex } from './index/list-index.ts'
import { createMediaStore } from './media/media-store.ts'
import { type Disk, nodeDisk } from './media/disk.ts'
import { restrictDecoders } from './media/sharp-limits.ts'
import { migrations } from './migrations/migrations.ts'
import { createPurgeList } from './deletions/purge-list.ts'
import { recover } from './recover.ts'
import { createImportStore } from './imports/import-store.ts'
import { createRemoteJobStore } from './remote/remote-job-store.ts'
import { createSpendingStore } from './spending/spending-store.ts'
import { createUploadStore } from './upload-store.ts'
import { createConnectionsKey } from './secrets/connections-key.ts'
import { createPushKey } from './secrets/push-key.ts'
import { createOwnerKey } from './shares/owner-key.ts'
import { createShareSecrets } from './shares/share-secrets.ts'
import { createShareStore } from './shares/share-store.ts'
import { createKeptStore } from './keeping/kept-store.ts'
import { createPromptHistoryStore } from './keeping/prompt-history-store.ts'

export interface OpenLibraryOptions {
  /** Made when missing. One process at a time. */
  dataDir: string
  /** Bytes of disk that new work must leave free, so that deleting and the database always can go on. */
  reserve?: number
  disk?: Disk
}

const defaultReserve = 200 * 1024 * 1024
const tombstoneLife = 30 * 24 * 60 * 60 * 1000

/**
 * Opens the library in a folder: one database, one tree of media files, repaired after any kind of stop.
 * @throws DataFolderError with words for the person who starts the server
 */
export function openLibrary(options: OpenLibraryOptions): Library {
  const dataDir = resolve(options.dataDir)
  try {
    openFolder(dataDir)
    return openLocked({ ...options, dataDir }, lockFolder(dataDir))
  } catch (error) {
    throw explain(error, dataDir)
  }
}

function openLocked(options: OpenLibraryOptions, unlock: () => void): Library {
  let db: DatabaseSyncInstance | null = null
  try {
    db = openDatabase(options.dataDir, migrations)
    return assemble(db, options, unlock)
  } catch (error) {
    db?.close()
    unlock()
    throw error
  }
}

function assemble(
  db: DatabaseSyncInstance,
  { dataDir, reserve = defaultReserve, disk = nodeDisk }: OpenLibraryOptions,
  unlock: () => void,
): Library {
  restrictDecoders()
  syncNames(dataDir)
  const account = { userId: userId(db), username: 'studio' }
  const ballast = createBallast(dataDir)
  const purgeList = createPurgeList({ db, disk, dataDir, ballast })
  const lists = loadListIndex(db, account.userId)
  const context: StoreContext = { dataDir, db, ballast, disk, lists, purgeList }
  recover(context)
  const ownerKey = createOwnerKey(dataDir)

  return {
    schemaVersion: migrations.length,
    account,
    generations: createGenerationStore(context),
    grids: createGridStore(context),
    collections: createCollectionStore(context),
    shares: createShareStore(context, ownerKey),
    shareSecrets: createShareSecrets(ownerKey),
    images: createImageStore(context),
    deletions: createDeletionStore(context),
    uploads: createUploadStore(context),
    media: createMediaStore(context),
    promptHistory: createPromptHistoryStore(context),
    kept: createKeptStore(context),
    access: createAccessStore(context),
    push: createPushStore(db, createPushKey(dataDir)),
    remoteJobs: createRemoteJobStore(db),
    connections: createConnectionStore(context, createConnectionsKey(dataDir)),
    spending: createSpendingStore(context),
    imports: createImportStore(context),
    hasRoom() {
      const { bavail, bsize } = statfsSync(dataDir)
      return bavail * bsize > reserve
    },
    tidy(now) {
      ballast.restore()
      tidy(db, now)
    },
    close() {
      purgeList.emptyLog()
      db.close()
      unlock()
    },
  }
}

/** The database and the media folder may be new, and their names must be on the disk before anything counts on them. */
function syncNames(dataDir: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dataDir, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function userId(db: DatabaseSyncInstance): string {
  return inTransaction(db, () => {
    const find = query<{ value: string }>(db, `select value from meta where key = 'user_id'`)
    const known = find.get()?.value
    if (known !== undefined) return known
    const drawn = randomUUID()
    query(db, `insert into meta (key, value) values ('user_id', ?)`).run(drawn)
    return drawn
  })
}

function tidy(db: DatabaseSyncInstance, now: number): void {
  inTransaction(db, () => {
    query(db, 'delete from tombstone where deleted_at < ?').run(now - tombstoneLife)
    query(db, 'delete from deletion where closed_at < ?').run(now - tombstoneLife)
  })
}
