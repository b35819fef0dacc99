import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Ballast } from './database/ballast.ts'
import type { ListIndex } from './index/list-index.ts'
import type { Disk } from './media/disk.ts'
import type { PurgeList } from './deletions/purge-list.ts'

/** What the parts of one open library share. */
export interface StoreContext {
  dataDir: string
  db: DatabaseSyncInstance
  ballast: Ballast
  disk: Disk
  lists: ListIndex
  purgeList: PurgeList
}
