import type { ImportProgress, ImportStore } from '#server/domain/imports.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { createPastAdder } from './add-past.ts'

const sql = {
  progress: 'select * from import_progress where engine = ?',
  setProgress: `
    insert or replace into import_progress
      (engine, is_on, is_through, offset, generations, pictures, lost, back_to, looked_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  isKnown: `
    select 1 as known from imported where engine = ?1 and upstream_id = ?2
    union select 1 from remote_job where engine = ?1 and upstream_id = ?2`,
  leave: 'insert or ignore into imported (engine, upstream_id) values (?, ?)',
}

interface ProgressRow {
  is_on: number
  is_through: number
  offset: number
  generations: number
  pictures: number
  lost: number
  back_to: number | null
  looked_at: number | null
}

const none: ImportProgress = {
  on: false,
  isThrough: false,
  offset: 0,
  generations: 0,
  pictures: 0,
  lost: 0,
  backTo: null,
  lookedAt: null,
}

export function createImportStore(context: StoreContext): ImportStore {
  const { db } = context
  const findProgress = query<ProgressRow>(db, sql.progress)
  const setProgress = query(db, sql.setProgress)
  const findKnown = query<{ known: 1 }>(db, sql.isKnown)
  const leave = query(db, sql.leave)
  const isKnown = (engine: string, upstreamId: string) =>
    findKnown.get(engine, upstreamId) !== undefined

  return {
    progress(engine) {
      const row = findProgress.get(engine)
      if (row === undefined) return none
      const { offset, generations, pictures, lost, back_to: backTo, looked_at: lookedAt } = row
      const flags = { on: row.is_on === 1, isThrough: row.is_through === 1 }
      return { ...flags, offset, generations, pictures, lost, backTo, lookedAt }
    },
    setProgress(engine, { on, isThrough, offset, generations, pictures, lost, backTo, lookedAt }) {
      const flags = [Number(on), Number(isThrough)]
      const counts = [offset, generations, pictures, lost, backTo, lookedAt]
      inTransaction(db, () => setProgress.run(engine, ...flags, ...counts))
    },
    isKnown,
    leave(engine, upstreamId) {
      inTransaction(db, () => leave.run(engine, upstreamId))
    },
    add: createPastAdder(context, isKnown),
  }
}
