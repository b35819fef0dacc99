import { join } from 'node:path'
import type { StoreContext } from './context.ts'
import { query } from './database/query.ts'
import { possiblePaths } from './media/media-paths.ts'
import { type GenerationRow, missingIndexes } from './rows.ts'

const sql = {
  // The first condition says nothing more than the second, but is the one the index was made for.
  running: `
    select expected, delivered, image_ids from generation
    where status in ('queued', 'running') and status = 'running'`,
  emptyUploads: 'select id from upload where type is null',
}

type RunningRow = Pick<GenerationRow, 'expected' | 'delivered' | 'image_ids'>

/**
 * Puts right what a stop at any instant can leave: files whose row was never committed, and rows removed whose
 * files were not yet unlinked. Both are known by name, so no directory is read; doing it twice changes nothing.
 */
export function recover({ db, disk, dataDir, purgeList }: StoreContext): void {
  const running = query<RunningRow>(db, sql.running).all()
  const unsaved = running.flatMap((row) => {
    const ids: string[] = JSON.parse(row.image_ids)
    return missingIndexes(row).flatMap((index) => ids[index] ?? [])
  })
  const emptyUploads = query<{ id: string }>(db, sql.emptyUploads).all()
  for (const id of [...unsaved, ...emptyUploads.map((upload) => upload.id)]) {
    for (const path of possiblePaths(id)) disk.removeNow(join(dataDir, path))
  }
  purgeList.sweepNow()
}
