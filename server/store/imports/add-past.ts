import { GessoError } from '#server/domain/errors.ts'
import type { ImportStore, PastDraft } from '#server/domain/imports.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { createGenerationRows } from '../generations/generation-rows.ts'
import { imageFiles, insertImageSql, toImageValues } from '../generations/image-files.ts'
import { createPlaces } from '../generations/places.ts'
import { makeThumbnails, type Thumbnails } from '../media/make-thumbnails.ts'
import { imagePaths } from '../media/media-paths.ts'
import { removeFiles, saveFiles } from '../media/save-files.ts'
import { type ImageRow, imageSeq } from '../rows.ts'

const sql = {
  announce: 'insert or ignore into importing (image_id) values (?)',
  strike: 'delete from importing where image_id = ?',
  generation: `
    insert into generation (seq, id, engine, request, seed, expected, delivered, image_ids,
      status, created_at, started_at, finished_at)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'complete', ?9, ?9, ?9)`,
  // Only what is made from now on is gathered.
  leaveCollection: 'delete from gathered where generation_seq = ?',
  image: insertImageSql,
  remote: `
    insert into remote_job (generation_seq, engine, queue, upstream_id) values (?, ?, 'import', ?)`,
  imported: 'insert or ignore into imported (engine, upstream_id) values (?, ?)',
}

type Ready = PastDraft['pictures'][number] & { readonly small: Thumbnails }

interface Committed {
  readonly seq: number
  readonly rows: readonly ImageRow[]
}

/** Files and their thumbnails first, under names that are written down before; then all rows at once. */
export function createPastAdder(
  context: StoreContext,
  isKnown: ImportStore['isKnown'],
): ImportStore['add'] {
  const { db, disk, dataDir, lists } = context
  const { get } = createGenerationRows(context)
  const places = createPlaces(db)
  const announce = query(db, sql.announce)
  const strike = query(db, sql.strike)
  const insertGeneration = query(db, sql.generation)
  const leaveCollection = query(db, sql.leaveCollection)
  const insertImage = query(db, sql.image)
  const insertRemote = query(db, sql.remote)
  const insertImported = query(db, sql.imported)

  function commit(draft: PastDraft, ready: readonly Ready[]): Committed | null {
    const { engine, upstreamId, id, request, seed, createdAt, place } = draft
    return inTransaction(db, () => {
      for (const { imageId } of ready) strike.run(imageId)
      if (isKnown(engine, upstreamId) || get(id) !== null) return null
      const seq =
        place === 'newest' ? places.newest(createdAt) : places.past(createdAt, place.under)
      const body = JSON.stringify({ operation: 'leonardo.createGeneration', ...request })
      const delivered = ready.reduce((bits, { index }) => bits | (1 << index), 0)
      const ids = ready.map(({ imageId }) => imageId)
      const row = [seq, id, engine, body, seed, ids.length, delivered, JSON.stringify(ids)]
      insertGeneration.run(...row, createdAt)
      leaveCollection.run(seq)
      const rows = ready.map((one) => ({ row: imageRowOf(one, seq), files: one.small.files }))
      for (const one of rows) insertImage.run(...toImageValues(one.row, one.files))
      insertRemote.run(seq, engine, upstreamId)
      insertImported.run(engine, upstreamId)
      return { seq, rows: rows.map((one) => one.row) }
    })
  }

  return async (draft) => {
    const { id, createdAt } = draft
    const ready: Ready[] = []
    const paths = draft.pictures.flatMap(({ imageId, picture }) =>
      imagePaths(imageId, picture.type),
    )
    inTransaction(db, () => {
      for (const { imageId } of draft.pictures) announce.run(imageId)
    })
    let done: Committed | null
    try {
      for (const one of draft.pictures) {
        const small = await makeThumbnails(one.picture.bytes)
        await saveFiles(disk, dataDir, imageFiles(one.imageId, one.picture, small.files))
        ready.push({ ...one, small })
      }
      done = commit(draft, ready)
    } catch (error) {
      // A commit that failed otherwise may have reached the disk: the next start knows whether it did.
      if (error instanceof GessoError || ready.length < draft.pictures.length) {
        await removeFiles(disk, dataDir, paths)
      }
      throw error
    }
    if (done === null) {
      await removeFiles(disk, dataDir, paths)
      return null
    }
    const { seq, rows } = done
    const time = Math.floor(createdAt / 1000)
    lists.gallery.add(rows.map((row) => ({ ...row, time })))
    lists.refresh([seq])
    return { id, seq }
  }
}

function imageRowOf({ imageId, index, picture, small }: Ready, seq: number): ImageRow {
  const { files: _files, ...facts } = small
  return {
    ...facts,
    id: imageId,
    seq: imageSeq(seq, index),
    generation_seq: seq,
    bytes: picture.bytes.byteLength,
    type: picture.type,
    favourite: 0,
  }
}
