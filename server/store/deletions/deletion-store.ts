import { GessoError } from '#server/domain/errors.ts'
import type { DeletionRecord, DeletionStore, Shift } from '#server/domain/library.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inUrgentTransaction } from '../database/transaction.ts'
import { createPurger } from './purge-images.ts'
import { generationSeqOf } from '../rows.ts'

const sql = {
  insert: `insert into deletion (id, final_at, state) values (?, ?, 'open')`,
  byId: 'select id, final_at, state from deletion where id = ?',
  hide: `
    update image set deletion_id = ?1
    where deletion_id is null and seq in (select value from json_each(?2))
    returning seq`,
  hidden: 'select seq from image where deletion_id = ? order by seq desc',
  show: 'update image set deletion_id = null where deletion_id = ?',
  shown: `
    select i.seq, i.width, i.height, g.created_at
    from image i join generation g on g.seq = i.generation_seq
    where i.deletion_id = ?`,
  showSome: `
    update image set deletion_id = null
    where deletion_id = ? and generation_seq = (select seq from generation where id = ?)
    returning seq`,
  close: `update deletion set state = 'undone', closed_at = ? where id = ? and state = 'open'`,
  nextDue: `select min(final_at) as at from deletion where state = 'open'`,
  due: `select id from deletion where state = 'open' and final_at <= ? order by final_at`,
}

interface DeletionRow {
  id: string
  final_at: number
  state: DeletionRecord['state']
}

interface ShownRow {
  seq: number
  width: number
  height: number
  created_at: number
}

export function createDeletionStore(context: StoreContext): DeletionStore {
  const { db, lists } = context
  const insert = query(db, sql.insert)
  const byId = query<DeletionRow>(db, sql.byId)
  const hide = query<{ seq: number }>(db, sql.hide)
  const hidden = query<{ seq: number }>(db, sql.hidden)
  const showAll = query(db, sql.show)
  const shown = query<ShownRow>(db, sql.shown)
  const showSome = query<{ seq: number }>(db, sql.showSome)
  const close = query(db, sql.close)
  const nextDue = query<{ at: number | null }>(db, sql.nextDue)
  const due = query<{ id: string }>(db, sql.due)

  function shift(images: number[]): Shift {
    return { images, generations: lists.refresh(images.map(generationSeqOf)) }
  }

  function show(rows: readonly ShownRow[]): Shift {
    lists.gallery.add(rows.map((row) => ({ ...row, time: Math.floor(row.created_at / 1000) })))
    return shift(rows.map((row) => row.seq).toSorted((a, b) => b - a))
  }

  return {
    create(id, images, finalAt) {
      const seqs = inUrgentTransaction(context, () => {
        insert.run(id, finalAt)
        return hide.all(id, JSON.stringify(images)).map((row) => row.seq)
      })
      lists.gallery.remove(seqs)
      return shift(seqs.toSorted((a, b) => b - a))
    },
    get(id) {
      const row = byId.get(id)
      if (!row) return null
      const images = hidden.all(id).map((image) => image.seq)
      return { id: row.id, images, finalAt: row.final_at, state: row.state }
    },
    undo(id, at) {
      const rows = inUrgentTransaction(context, () => {
        const places = shown.all(id)
        if (close.run(at, id).changes === 0) {
          throw new GessoError('gone', 'These pictures can no longer be brought back.')
        }
        showAll.run(id)
        return places
      })
      return show(rows)
    },
    spare(id, generation) {
      const rows = inUrgentTransaction(context, () => {
        const places = shown.all(id)
        const seqs = new Set(showSome.all(id, generation).map(({ seq }) => seq))
        return places.filter(({ seq }) => seqs.has(seq))
      })
      return show(rows)
    },
    nextDue: () => nextDue.get()?.at ?? null,
    due: (now) => due.all(now).map((row) => row.id),
    purgeSome: createPurger(context),
  }
}
