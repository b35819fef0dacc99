import { type SavedCanvas, savedCanvasSchema } from '#contract/studio/canvas.ts'
import { isFinished } from '#server/domain/generation-state.ts'
import type { GenerationStore } from '#server/domain/library.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'
import { createImageAdder } from './add-image.ts'
import { imagePaths } from '../media/media-paths.ts'
import { createRemoteSteps } from '../remote/remote-steps.ts'
import { type GenerationRow, type ImageRow, stateColumns } from '../rows.ts'
import { createGenerationRows } from './generation-rows.ts'

const sql = {
  byId: 'select * from generation where id = ?',
  bySeqs: `
    select * from generation where seq in (select value from json_each(?)) order by seq desc`,
  unfinished: `
    select * from generation where status in ('queued', 'running') order by seq`,
  allImages: 'select * from image where generation_seq = ?',
  setState: `
    update generation
    set status = ?, started_at = ?, finished_at = ?, error = ?, words = ?
    where id = ?`,
  setEngineVersion: 'update generation set engine_version = ? where id = ?',
  isEmptied: `
    select 1 as emptied from generation g
    where g.id = ? and g.delivered <> 0
      and not exists (select 1 from image i where i.generation_seq = g.seq)`,
  remove: 'delete from generation where id = ?',
  bury: 'insert or replace into tombstone (id, deleted_at) values (?, ?)',
  fetched: `
    select upload_id from fetched_picture join generation on seq = generation_seq
    where id = ? and field = ?`,
  canvas: `
    select settings, document from canvas join generation on seq = generation_seq where id = ?`,
  isGone: 'select 1 as gone from tombstone where id = ?',
}

/** Null where a later version of Gesso has drawn what this one cannot. */
function savedCanvas(id: string, row: { settings: string; document: string }): SavedCanvas | null {
  const settings: unknown = JSON.parse(row.settings)
  const document: unknown = JSON.parse(row.document)
  const parsed = savedCanvasSchema.safeParse({ id, settings, document })
  return parsed.success ? parsed.data : null
}

export function createGenerationStore(context: StoreContext): GenerationStore {
  const { db, lists, purgeList } = context
  const { insert, get, mustGet, withImages } = createGenerationRows(context)
  const byId = query<GenerationRow>(db, sql.byId)
  const bySeqs = query<GenerationRow>(db, sql.bySeqs)
  const unfinished = query<GenerationRow>(db, sql.unfinished)
  const allImages = query<ImageRow>(db, sql.allImages)
  const setState = query(db, sql.setState)
  const setEngineVersion = query(db, sql.setEngineVersion)
  const isEmptied = query<{ emptied: 1 }>(db, sql.isEmptied)
  const removeRow = query(db, sql.remove)
  const bury = query(db, sql.bury)
  const fetched = query<{ upload_id: string }>(db, sql.fetched)
  const canvas = query<{ settings: string; document: string }>(db, sql.canvas)
  const isGone = query<{ gone: 1 }>(db, sql.isGone)
  const steps = createRemoteSteps(db)

  function removeAndBury(id: string, at: number): void {
    removeRow.run(id)
    bury.run(id, at)
  }

  return {
    get,
    create(draft) {
      inTransaction(db, () => insert(draft))
      const record = mustGet(draft.id)
      lists.refresh([record.seq])
      return record
    },
    fetchedPicture: (id, field) => fetched.get(id, field)?.upload_id ?? null,
    canvas(id) {
      const row = canvas.get(id)
      return row ? savedCanvas(id, row) : null
    },
    isGone: (id) => isGone.get(id) !== undefined,
    list(window) {
      const seqs = lists.generations(window)
      const rows = bySeqs.all(JSON.stringify(seqs))
      return { total: lists.generationCount, generations: withImages(rows) }
    },
    unfinished: () => withImages(unfinished.all()),
    setState(id, state, at, extras = {}) {
      const { record, emptied } = inTransaction(db, () => {
        setState.run(...stateColumns(state), id)
        steps.write(id, state, at, extras)
        const current = mustGet(id)
        const isEmpty = isFinished(state) && isEmptied.get(id) !== undefined
        if (isEmpty) removeAndBury(id, at)
        return { record: current, emptied: isEmpty }
      })
      lists.refresh([record.seq])
      if (emptied) {
        void purgeList.sweep()
        purgeList.emptyLog()
      }
      return { record, listed: lists.isListed(record.seq) }
    },
    setEngineVersion(id, version) {
      inTransaction(db, () => setEngineVersion.run(version, id))
    },
    addImage: createImageAdder(context),
    async remove(id, at) {
      const row = byId.get(id)
      if (!row) return null
      const images = allImages.all(row.seq)
      const seqs = images.map((image) => image.seq).filter((seq) => lists.gallery.has(seq))
      inUrgentTransaction(context, () => {
        purgeList.add(images.flatMap((image) => imagePaths(image.id, image.type)))
        removeAndBury(id, at)
      })
      lists.gallery.remove(seqs)
      lists.refresh([row.seq])
      await purgeList.sweep()
      purgeList.emptyLog()
      return { images: seqs.toSorted((a, b) => b - a), generations: [id] }
    },
  }
}
