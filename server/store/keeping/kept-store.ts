import { GessoError } from '#server/domain/errors.ts'
import type { KeptStore } from '#server/domain/keeping.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'

const sql = {
  list: 'select id, name, body, changed_at from kept where kind = ? order by folded',
  holder: 'select id, name from kept where kind = ? and folded = ?',
  keep: `
    insert into kept (id, kind, name, folded, body, changed_at) values (?, ?, ?, ?, ?, ?)
    on conflict (id) do update set
      name = excluded.name, folded = excluded.folded, body = excluded.body,
      changed_at = excluded.changed_at
    where kept.kind = excluded.kind`,
  drop: 'delete from kept where kind = ? and id = ?',
}

interface Row {
  id: string
  name: string
  body: string
  changed_at: number
}

export function createKeptStore(context: StoreContext): KeptStore {
  const { db, purgeList } = context
  const list = query<Row>(db, sql.list)
  const holder = query<Pick<Row, 'id' | 'name'>>(db, sql.holder)
  const keep = query(db, sql.keep)
  const drop = query(db, sql.drop)

  return {
    list: (kind) =>
      list.all(kind).map(({ changed_at: changedAt, ...row }) => ({ ...row, changedAt })),
    keep(kind, { id, name, body, changedAt }) {
      const folded = name.toLowerCase()
      inTransaction(db, () => {
        const other = holder.get(kind, folded)
        if (other !== undefined && other.id !== id) {
          throw new GessoError('conflict', `The name “${other.name}” is taken. Choose another one.`)
        }
        const { changes } = keep.run(id, kind, name, folded, body, changedAt)
        if (changes === 0)
          throw new GessoError('conflict', 'This id names something of another kind.')
      })
    },
    drop(kind, id) {
      const { changes } = inUrgentTransaction(context, () => drop.run(kind, id))
      if (changes > 0) purgeList.emptyLog()
      return changes > 0
    },
  }
}
