import { join } from 'node:path'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { StoreContext } from './context.ts'
import { query } from './database/query.ts'
import { inTransaction } from './database/transaction.ts'
import { tryRemoveNow } from './media/disk.ts'
import { mediaPath, type MediaType, possiblePaths } from './media/media-paths.ts'
import { type GenerationRow, missingIndexes } from './rows.ts'

const sql = {
  // The first condition says nothing more than the second, but is the one the index was made for.
  running: `
    select expected, delivered, image_ids from generation
    where status in ('queued', 'running') and status = 'running'`,
  failUnreadable: `
    update generation
    set status = 'failed', finished_at = coalesce(started_at, created_at), error = ?, request = ?,
      image_ids = iif(json_valid(image_ids), image_ids, '[]')
    where status in ('queued', 'running') and not (json_valid(request) and json_valid(image_ids))`,
  importing: 'select image_id from importing',
  endImporting: 'delete from importing',
  emptyUploads: 'select id from upload where type is null',
  leftUploads: `
    select id, type from upload
    where extension in ('fetched', 'inside') and type is not null
      and id not in (select upload_id from fetched_picture)`,
  removeUpload: 'delete from upload where id = ?',
}

const unreadable =
  'What was asked for can no longer be read from the library, so this could not be made.'

/** In place of what cannot be read, so that lists which contain it can be. */
const emptyRequest = JSON.stringify({
  operation: 'leonardo.createGeneration',
  prompt: '',
} satisfies GenerationRequest)

type RunningRow = Pick<GenerationRow, 'expected' | 'delivered' | 'image_ids'>

/**
 * Puts right what a stop at any instant can leave: files whose row was never committed, and rows removed whose
 * files were not yet unlinked. Both are known by name, so no directory is read; doing it twice changes nothing.
 * Unfinished work whose row was damaged ends here: taking it up would stop the start, and with it everything else.
 */
export function recover({ db, disk, dataDir, purgeList }: StoreContext): void {
  inTransaction(db, () => query(db, sql.failUnreadable).run(unreadable, emptyRequest))
  const running = query<RunningRow>(db, sql.running).all()
  const unsaved = running.flatMap((row) => {
    const ids: string[] = JSON.parse(row.image_ids)
    return missingIndexes(row).flatMap((index) => ids[index] ?? [])
  })
  const emptyUploads = query<{ id: string }>(db, sql.emptyUploads).all()
  const importing = query<{ image_id: string }>(db, sql.importing).all()
  const half = importing.map((one) => one.image_id)
  for (const id of [...unsaved, ...half, ...emptyUploads.map((upload) => upload.id)]) {
    // What resists is overwritten when the work is taken up, or found again at the next start.
    for (const path of possiblePaths(id)) tryRemoveNow(disk, join(dataDir, path))
  }
  inTransaction(db, () => {
    query(db, sql.endImporting).run()
    dropLeftUploads(db, purgeList)
  })
  purgeList.sweepNow()
}

/** What was fetched or unpacked for a generation that was never stored after it: only that could have used it. */
function dropLeftUploads(
  db: StoreContext['db'],
  purgeList: Pick<StoreContext['purgeList'], 'add'>,
): void {
  for (const { id, type } of query<{ id: string; type: MediaType }>(db, sql.leftUploads).all()) {
    purgeList.add([mediaPath(id, type)])
    query(db, sql.removeUpload).run(id)
  }
}
