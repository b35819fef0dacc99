import type { AccessNote, AccessStore } from '#server/domain/access.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inUrgentTransaction } from '../database/transaction.ts'
import { createSessionStore } from './session-store.ts'
import { createTokenStore } from './token-store.ts'

const sql = {
  read: 'select value from meta where key = ?',
  write: `
    insert into meta (key, value) values (?, ?)
    on conflict (key) do update set value = excluded.value`,
  remove: 'delete from meta where key = ?',
  endSessions: 'delete from session where id <> ?',
}

export function createAccessStore(context: Pick<StoreContext, 'db' | 'ballast'>): AccessStore {
  const { db } = context
  const read = query<{ value: string }>(db, sql.read)
  const write = query(db, sql.write)
  const remove = query(db, sql.remove)
  const endSessions = query(db, sql.endSessions)
  const keyOf = (name: AccessNote) => `access.${name}`

  function put(name: AccessNote, value: string | null): void {
    if (value === null) remove.run(keyOf(name))
    else write.run(keyOf(name), value)
  }

  return {
    note: (name) => read.get(keyOf(name))?.value ?? null,
    setNote: (name, value) => inUrgentTransaction(context, () => put(name, value)),
    changePassword: (password, ends) =>
      inUrgentTransaction(context, () => {
        put('password', password?.verifier ?? null)
        put('password-source', password?.source ?? null)
        if (ends !== 'none') endSessions.run(ends.except ?? '')
      }),
    ...createSessionStore(context),
    ...createTokenStore(context),
  }
}
