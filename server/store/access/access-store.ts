import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { AccessStore } from '#server/domain/access.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { createSessionStore } from './session-store.ts'
import { createTokenStore } from './token-store.ts'

const sql = {
  read: 'select value from meta where key = ?',
  write: `
    insert into meta (key, value) values (?, ?)
    on conflict (key) do update set value = excluded.value`,
  remove: 'delete from meta where key = ?',
}

export function createAccessStore(db: DatabaseSyncInstance): AccessStore {
  const read = query<{ value: string }>(db, sql.read)
  const write = query(db, sql.write)
  const remove = query(db, sql.remove)
  const keyOf = (name: string) => `access.${name}`

  return {
    note: (name) => read.get(keyOf(name))?.value ?? null,
    setNote: (name, value) =>
      inTransaction(db, () => {
        if (value === null) remove.run(keyOf(name))
        else write.run(keyOf(name), value)
      }),
    ...createSessionStore(db),
    ...createTokenStore(db),
  }
}
