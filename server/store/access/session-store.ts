import type { AccessStore, SessionRecord } from '#server/domain/access.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'

interface Row {
  id: string
  hash: string
  kind: 'login' | 'device'
  name: string
  created_at: number
  seen_at: number
}

const sql = {
  add: 'insert into session (id, hash, kind, name, created_at, seen_at) values (?, ?, ?, ?, ?, ?)',
  byHash: 'select * from session where hash = ?',
  all: 'select * from session order by seen_at desc, id',
  touch: 'update session set seen_at = ? where id = ?',
  end: 'delete from session where id = ?',
}

type SessionStore = Pick<
  AccessStore,
  'addSession' | 'sessionByHash' | 'sessions' | 'touchSession' | 'endSession'
>

export function createSessionStore(context: Pick<StoreContext, 'db' | 'ballast'>): SessionStore {
  const { db } = context
  const add = query(db, sql.add)
  const byHash = query<Row>(db, sql.byHash)
  const all = query<Row>(db, sql.all)
  const touch = query(db, sql.touch)
  const end = query(db, sql.end)

  return {
    addSession: ({ id, hash, kind, name, createdAt, seenAt }) =>
      inTransaction(db, () => void add.run(id, hash, kind, name, createdAt, seenAt)),
    sessionByHash(hash) {
      const row = byHash.get(hash)
      return row === undefined ? null : toRecord(row)
    },
    sessions: () => all.all().map(toRecord),
    touchSession: (id, seenAt) => inTransaction(db, () => void touch.run(seenAt, id)),
    endSession: (id) => inUrgentTransaction(context, () => end.run(id).changes > 0),
  }
}

function toRecord({ created_at: createdAt, seen_at: seenAt, ...row }: Row): SessionRecord {
  return { ...row, createdAt, seenAt }
}
