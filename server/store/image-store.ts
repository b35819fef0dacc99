import type { GalleryImage } from '#contract/studio/library.ts'
import type { ImageStore } from '#server/domain/library.ts'
import type { StoreContext } from './context.ts'
import { query } from './database/query.ts'
import { inTransaction } from './database/transaction.ts'
import { type ImageRow, toImage } from './rows.ts'
import { createImageSearch } from './search-images.ts'

const sql = {
  // The place in the order comes from memory, so each row is one look-up by key, wherever the window lies.
  bySeqs: `
    select i.*, g.id as generation_id, g.created_at,
      coalesce(g.request ->> '$.prompt', '') as prompt
    from image i join generation g on g.seq = i.generation_seq
    where i.seq in (select value from json_each(?))
    order by i.seq desc`,
  byId: `
    select i.*, g.id as generation_id, g.created_at,
      coalesce(g.request ->> '$.prompt', '') as prompt
    from image i join generation g on g.seq = i.generation_seq
    where i.id = ? and i.deletion_id is null`,
  idBySeq: 'select id from image where seq = ? and deletion_id is null',
  setFavourite: `
    update image set favourite = ?1
    where deletion_id is null and seq in (select value from json_each(?2))
    returning seq`,
}

type GalleryRow = ImageRow & { generation_id: string; created_at: number; prompt: string }

export function createImageStore(context: StoreContext): ImageStore {
  const { db, lists } = context
  const bySeqs = query<GalleryRow>(db, sql.bySeqs)
  const byId = query<GalleryRow>(db, sql.byId)
  const idBySeq = query<{ id: string }>(db, sql.idBySeq)
  const setFavourite = query<{ seq: number }>(db, sql.setFavourite)
  const { gallery } = lists

  return {
    list(window) {
      const rows = bySeqs.all(JSON.stringify(gallery.window(window)))
      return { total: gallery.length, images: rows.map(toGalleryImage) }
    },
    pick(images) {
      const visible = images.filter((seq) => gallery.has(seq))
      return bySeqs.all(JSON.stringify(visible)).map(toGalleryImage)
    },
    find(id) {
      const row = byId.get(id)
      return row ? { image: toGalleryImage(row), offset: gallery.offset(row.seq) } : null
    },
    idOf: (seq) => idBySeq.get(seq)?.id ?? null,
    index: () => gallery.snapshot(),
    version: () => gallery.version(),
    search: createImageSearch(context),
    setFavourite(images, favourite) {
      const rows = inTransaction(db, () =>
        setFavourite.all(Number(favourite), JSON.stringify(images)),
      )
      return rows.map((row) => row.seq).toSorted((a, b) => b - a)
    },
  }
}

function toGalleryImage(row: GalleryRow): GalleryImage {
  const image = toImage(row, row.generation_id)
  return { ...image, createdAt: row.created_at, prompt: row.prompt }
}
