import { createHash } from 'node:crypto'
import { shareLimits } from '#contract/studio/share-limits.ts'
import type { ShareMark } from '#contract/studio/shares.ts'
import type { MarkStore } from '#server/domain/shares.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'

const columns = `
  select m.share_id as share, m.image_seq as seq, m.visitor, m.favourite, m.note, m.at
  from share_mark m join image i on i.seq = m.image_seq and i.deletion_id is null`

const sql = {
  visitor: 'select visitor from share_visitor where share_id = ? and key_hash = ?',
  visitors: 'select count(*) as count from share_visitor where share_id = ?',
  addVisitor: `
    insert into share_visitor (share_id, visitor, key_hash)
    select ?1, coalesce(max(visitor), 0) + 1, ?2 from share_visitor where share_id = ?1
    returning visitor`,
  // Those take up no room whose marks are all gone, with what they stood on or taken back.
  forgetSilent: `
    delete from share_visitor as v where share_id = ? and not exists
      (select 1 from share_mark m where m.share_id = v.share_id and m.visitor = v.visitor)`,
  marksOf: 'select count(*) as count from share_mark where share_id = ? and visitor = ?',
  hasMark: `
    select 1 as count from share_mark where share_id = ? and visitor = ? and image_seq = ?`,
  put: `
    insert into share_mark (share_id, visitor, image_seq, favourite, note, at) values (?, ?, ?, ?, ?, ?)
    on conflict do update set favourite = excluded.favourite, note = excluded.note, at = excluded.at`,
  drop: 'delete from share_mark where share_id = ? and visitor = ? and image_seq = ?',
  all: `${columns} order by m.at desc, m.image_seq`,
  ofShare: `${columns} where m.share_id = ? order by m.at desc, m.image_seq`,
  ofVisitor: `
    ${columns} join share_visitor v on v.share_id = m.share_id and v.visitor = m.visitor
    where m.share_id = ? and v.key_hash = ? order by m.at desc`,
  counts: `
    select count(distinct m.visitor) as reviewers, count(*) as marks
    from share_mark m join image i on i.seq = m.image_seq and i.deletion_id is null
    where m.share_id = ?`,
}

type MarkRow = Omit<ShareMark, 'favourite'> & { favourite: 0 | 1 }
interface Count {
  count: number
}

export function createMarkStore({ db }: StoreContext): MarkStore {
  const visitor = query<{ visitor: number }>(db, sql.visitor)
  const visitors = query<Count>(db, sql.visitors)
  const addVisitor = query<{ visitor: number }>(db, sql.addVisitor)
  const forgetSilent = query(db, sql.forgetSilent)
  const marksOf = query<Count>(db, sql.marksOf)
  const hasMark = query<Count>(db, sql.hasMark)
  const put = query(db, sql.put)
  const drop = query(db, sql.drop)
  const all = query<MarkRow>(db, sql.all)
  const ofShare = query<MarkRow>(db, sql.ofShare)
  const ofVisitor = query<MarkRow>(db, sql.ofVisitor)
  const counts = query<{ reviewers: number; marks: number }>(db, sql.counts)

  const isFull = (share: string) => (visitors.get(share)?.count ?? 0) >= shareLimits.visitors

  function numberOf(share: string, key: string): number | null {
    const known = visitor.get(share, key)?.visitor
    if (known !== undefined) return known
    if (isFull(share)) forgetSilent.run(share)
    if (isFull(share)) return null
    return addVisitor.get(share, key)?.visitor ?? null
  }

  return {
    put(share, visitorKey, { seq, favourite, note, at }) {
      return inTransaction(db, () => {
        const hash = hashOf(visitorKey)
        if (!favourite && note === '') {
          const known = visitor.get(share, hash)
          if (known !== undefined) drop.run(share, known.visitor, seq)
          return true
        }
        const number = numberOf(share, hash)
        if (number === null) return false
        const isNew = hasMark.get(share, number, seq) === undefined
        if (isNew && (marksOf.get(share, number)?.count ?? 0) >= shareLimits.marksEach) return false
        put.run(share, number, seq, Number(favourite), note, at)
        return true
      })
    },
    list: (share) => (share === null ? all.all() : ofShare.all(share)).map(toMark),
    of: (share, visitorKey) => ofVisitor.all(share, hashOf(visitorKey)).map(toMark),
    counts: (share) => counts.get(share) ?? { reviewers: 0, marks: 0 },
  }
}

const toMark = (row: MarkRow): ShareMark => ({ ...row, favourite: row.favourite === 1 })

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url')
