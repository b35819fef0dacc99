import type { DeletionStore } from '#server/domain/library.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inUrgentTransaction } from '../database/transaction.ts'
import { imagePaths, type MediaType } from '../media/media-paths.ts'

/** Few enough that one batch never holds up other requests for long. */
const batch = 200

const sql = {
  some: 'select seq, id, type, generation_seq from image where deletion_id = ? limit ?',
  removeImage: 'delete from image where seq = ?',
  emptied: `
    select g.id from generation g
    where g.seq = ? and g.status not in ('queued', 'running')
      and not exists (select 1 from image i where i.generation_seq = g.seq)`,
  removeGeneration: 'delete from generation where id = ?',
  bury: 'insert or replace into tombstone (id, deleted_at) values (?, ?)',
  close: `update deletion set state = 'purged', closed_at = ? where id = ?`,
}

interface PurgeRow {
  seq: number
  id: string
  type: MediaType
  generation_seq: number
}

/** Removes a deletion's pictures batch by batch, and with the last picture of a finished generation its request. */
export function createPurger(context: StoreContext): DeletionStore['purgeSome'] {
  const { db, purgeList } = context
  const some = query<PurgeRow>(db, sql.some)
  const removeImage = query(db, sql.removeImage)
  const emptied = query<{ id: string }>(db, sql.emptied)
  const removeGeneration = query(db, sql.removeGeneration)
  const bury = query(db, sql.bury)
  const close = query(db, sql.close)

  function removeRows(images: readonly PurgeRow[], at: number): void {
    for (const image of images) removeImage.run(image.seq)
    for (const seq of new Set(images.map((image) => image.generation_seq))) {
      const generation = emptied.get(seq)
      if (!generation) continue
      removeGeneration.run(generation.id)
      bury.run(generation.id, at)
    }
  }

  return async (id, at) => {
    const images = inUrgentTransaction(context, () => {
      const rows = some.all(id, batch)
      purgeList.add(rows.flatMap((image) => imagePaths(image.id, image.type)))
      removeRows(rows, at)
      return rows
    })
    await purgeList.sweep()
    if (images.length === batch) return false
    inUrgentTransaction(context, () => close.run(at, id))
    purgeList.emptyLog()
    return true
  }
}
