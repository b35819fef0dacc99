import type { GenerationRecord, NewGeneration } from '#server/domain/library.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { createRemoteOrders } from '../remote/remote-orders.ts'
import { createPlaces } from './places.ts'
import { type GenerationRow, type ImageRow, type PhaseRow, toRecord } from '../rows.ts'

const sql = {
  insert: `
    insert into generation
      (seq, id, engine, request, seed, expected, image_ids, status, created_at, grid_id, grid_x,
        grid_y)
    values (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?)`,
  byId: 'select * from generation where id = ?',
  keepPicture: `
    insert into fetched_picture (generation_seq, field, upload_id)
    select seq, ?, ? from generation where id = ?`,
  // Whichever field of whichever operation names it; paths as on the wire: `reference_images.0`, not `$.reference_images[0]`.
  keepNamed: `
    insert or ignore into fetched_picture (generation_seq, field, upload_id)
    select seq, replace(replace(replace(substr(named.fullkey, 3), '"', ''), '[', '.'), ']', ''), upload.id
    from generation, json_tree(generation.request) named
      join upload on upload.id =
        iif(substr(named.atom, 1, 13) = 'gesso:upload/', substr(named.atom, 14), named.atom)
    where generation.id = ? and named.type = 'text' and upload.extension = 'inside'`,
  keepCanvas: `
    insert into canvas (generation_seq, settings, document)
    select seq, ?, ? from generation where id = ?`,
  visibleImages: `
    select * from image
    where generation_seq in (select value from json_each(?)) and deletion_id is null
    order by seq desc`,
  phases: `
    select generation_seq, phase, queue, upstream_id, entry.kind as entry, unit, micros
    from remote_job job join generation on generation.seq = generation_seq
      left join ledger_entry entry on entry.seq =
        (select max(seq) from ledger_entry where generation_id = generation.id)
    where generation_seq in (select value from json_each(?))`,
}

/** Rows of generations, in and out: what the stores of generations and of grids share. */
export interface GenerationRows {
  /** Call inside a transaction. @throws GessoError `cap_reached` */
  insert(draft: NewGeneration): void
  get(id: string): GenerationRecord | null
  mustGet(id: string): GenerationRecord
  withImages(rows: readonly GenerationRow[]): GenerationRecord[]
}

export function createGenerationRows({ db }: Pick<StoreContext, 'db'>): GenerationRows {
  const insert = query(db, sql.insert)
  const byId = query<GenerationRow>(db, sql.byId)
  const keepPicture = query(db, sql.keepPicture)
  const keepNamed = query(db, sql.keepNamed)
  const keepCanvas = query(db, sql.keepCanvas)
  const visibleImages = query<ImageRow>(db, sql.visibleImages)
  const phases = query<PhaseRow>(db, sql.phases)
  const orders = createRemoteOrders(db)
  const places = createPlaces(db)

  function withImages(rows: readonly GenerationRow[]): GenerationRecord[] {
    const seqs = JSON.stringify(rows.map((row) => row.seq))
    const images = visibleImages.all(seqs)
    const jobs = new Map(phases.all(seqs).map((job) => [job.generation_seq, job]))
    const bySeq = new Map<number, ImageRow[]>(rows.map((row) => [row.seq, []]))
    for (const image of images) bySeq.get(image.generation_seq)?.push(image)
    return rows.map((row) => toRecord(row, bySeq.get(row.seq) ?? [], jobs.get(row.seq)))
  }

  function get(id: string): GenerationRecord | null {
    const row = byId.get(id)
    return row ? (withImages([row])[0] ?? null) : null
  }

  return {
    insert(draft) {
      const { id, engine, request, seed, imageIds, createdAt, grid, pictures = [], canvas } = draft
      const place = grid ? [grid.id, grid.x, grid.y] : [null, null, null]
      const ids = JSON.stringify(imageIds)
      const body = JSON.stringify(request)
      const seq = places.newest(createdAt)
      insert.run(seq, id, engine, body, seed, imageIds.length, ids, createdAt, ...place)
      for (const [field, uploadId] of pictures) keepPicture.run(field, uploadId, id)
      keepNamed.run(id)
      orders.insert(draft)
      if (canvas) {
        const { settings, document } = canvas
        keepCanvas.run(JSON.stringify(settings), JSON.stringify(document), id)
      }
    },
    get,
    mustGet(id) {
      const record = get(id)
      if (!record) throw new Error('The generation is not in the library.')
      return record
    },
    withImages,
  }
}
