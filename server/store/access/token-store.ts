import type { TokenBudget } from '#contract/access/access.ts'
import { type AccessStore, budgetDay, type TokenRecord } from '#server/domain/access.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'

interface Row {
  id: string
  hash: string
  name: string
  may_create: number
  may_delete: number
  budget: number | null
  budget_per: TokenBudget['per'] | null
  spent: number
  spent_since: number
  created_at: number
  used_at: number | null
  revoked: number
}

const sql = {
  add: `
    insert into api_token (id, hash, name, may_create, may_delete, budget, budget_per, created_at)
    values (?, ?, ?, ?, ?, ?, ?, ?)`,
  byHash: 'select * from api_token where hash = ?',
  byId: 'select * from api_token where id = ?',
  all: 'select * from api_token where revoked = 0 order by created_at desc, id',
  touch: 'update api_token set used_at = ? where id = ?',
  revoke: 'update api_token set revoked = 1 where id = ? and revoked = 0',
  count: 'update api_token set spent = ?, spent_since = ? where id = ?',
}

type TokenStore = Pick<
  AccessStore,
  'addToken' | 'tokenByHash' | 'tokens' | 'touchToken' | 'revokeToken' | 'spend' | 'giveBack'
>

export function createTokenStore(context: Pick<StoreContext, 'db' | 'ballast'>): TokenStore {
  const { db } = context
  const add = query(db, sql.add)
  const byHash = query<Row>(db, sql.byHash)
  const byId = query<Row>(db, sql.byId)
  const all = query<Row>(db, sql.all)
  const touch = query(db, sql.touch)
  const revoke = query(db, sql.revoke)
  const count = query(db, sql.count)

  return {
    addToken(token) {
      const { id, hash, name, create, createdAt } = token
      const budget = create?.budget ?? null
      const values = [budget?.pictures ?? null, budget?.per ?? null, createdAt] as const
      inTransaction(
        db,
        () =>
          void add.run(id, hash, name, Number(create !== null), Number(token.delete), ...values),
      )
    },
    tokenByHash(hash) {
      const row = byHash.get(hash)
      return row === undefined ? null : toRecord(row)
    },
    tokens: () => all.all().map(toRecord),
    touchToken: (id, usedAt) => inTransaction(db, () => void touch.run(usedAt, id)),
    revokeToken: (id) => inUrgentTransaction(context, () => revoke.run(id).changes > 0),
    spend: (id, pictures, now) =>
      inTransaction(db, () => {
        const row = byId.get(id)
        if (row === undefined || row.revoked === 1) return 0
        const isOver = row.budget_per === 'day' && now - row.spent_since >= budgetDay
        const spent = isOver ? 0 : row.spent
        const left = row.budget === null ? Infinity : row.budget - spent
        if (pictures > left) return left
        const since = spent === 0 ? now : row.spent_since
        count.run(spent + pictures, since, id)
        return null
      }),
    giveBack: (id, pictures) =>
      inTransaction(db, () => {
        const row = byId.get(id)
        if (row !== undefined) count.run(Math.max(0, row.spent - pictures), row.spent_since, id)
      }),
  }
}

function toRecord(row: Row): TokenRecord {
  const { budget: pictures, budget_per: per } = row
  const budget = pictures === null || per === null ? null : { pictures, per }
  return {
    id: row.id,
    hash: row.hash,
    name: row.name,
    create: row.may_create === 1 ? { budget } : null,
    delete: row.may_delete === 1,
    createdAt: row.created_at,
    usedAt: row.used_at,
    spent: row.spent,
    spentSince: row.spent_since,
    revoked: row.revoked === 1,
  }
}
