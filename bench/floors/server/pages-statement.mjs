import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/**
 * Pages of the gallery straight from the database, by SQLite's own offset.
 * @returns `page(limit, offset)` and `close()`; the caller keeps both
 */
export function openPages(dataDir) {
  const db = new DatabaseSync(join(dataDir, 'library.db'), { readOnly: true })
  const statement = db.prepare(`
    select i.seq, i.id, i.width, i.height, i.bytes, i.type, i.placeholder,
      g.id as generationId, g.created_at as createdAt, g.request ->> '$.prompt' as prompt
    from image i join generation g on g.seq = i.generation_seq
    where i.deletion_id is null
    order by i.seq desc limit ? offset ?`)
  // A statement does not keep its database: collected, that takes the process down at the next call.
  return { page: (limit, offset) => statement.all(limit, offset), close: () => db.close() }
}
