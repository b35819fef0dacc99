import type { KeyObject } from 'node:crypto'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { PushStore, PushSubscriptionRecord } from '#server/domain/push.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'

interface Row {
  endpoint: string
  session_id: string | null
  contact: string
  created_at: number
}

const sql = {
  put: `
    insert into push_subscription (endpoint, session_id, contact, created_at) values (?, ?, ?, ?)
    on conflict (endpoint) do update set
      session_id = excluded.session_id, contact = excluded.contact, created_at = excluded.created_at`,
  trim: `
    delete from push_subscription where endpoint not in (
      select endpoint from push_subscription order by created_at desc, endpoint limit ?)`,
  list: 'select * from push_subscription order by created_at, endpoint',
  remove: 'delete from push_subscription where endpoint = ?',
}

export function createPushStore(db: DatabaseSyncInstance, key: () => KeyObject): PushStore {
  const put = query(db, sql.put)
  const trim = query(db, sql.trim)
  const list = query<Row>(db, sql.list)
  const remove = query(db, sql.remove)
  return {
    put: ({ endpoint, sessionId, contact, createdAt }, most) =>
      inTransaction(db, () => {
        put.run(endpoint, sessionId, contact, createdAt)
        trim.run(most)
      }),
    list: () => list.all().map(toRecord),
    remove: (endpoint) => inTransaction(db, () => remove.run(endpoint).changes > 0),
    key,
  }
}

function toRecord(row: Row): PushSubscriptionRecord {
  const { session_id: sessionId, created_at: createdAt, endpoint, contact } = row
  return { endpoint, sessionId, contact, createdAt }
}
