import type { ConnectionStore, KeptConnection } from '#server/domain/connections.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'
import { keyFor, seal, unseal } from '../secrets/seal.ts'

const sql = {
  list: 'select id, kind, name, base_url, sealed from connection order by created_at, id',
  one: 'select id, kind, name, base_url, sealed from connection where id = ?',
  put: `
    insert into connection (id, kind, name, base_url, sealed, created_at, changed_at)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?6)
    on conflict (id) do update set
      name = excluded.name, base_url = excluded.base_url, sealed = excluded.sealed,
      changed_at = excluded.changed_at`,
  remove: 'delete from connection where id = ?',
  price: 'select micros from connection_price where connection_id = ?',
  setPrice: `
    insert into connection_price (connection_id, micros) values (?, ?)
    on conflict (connection_id) do update set micros = excluded.micros`,
  // What holds a service is for as long as there is that service; a server's id is never used again.
  forgetCaps: `delete from cap where engine = ? and engine not in ('leonardo', 'together')`,
  forgetPrice: 'delete from connection_price where connection_id = ?',
  models: 'select models, fetched_at from model_list where connection_id = ? and base_url = ?',
  setModels: `
    insert into model_list (connection_id, base_url, models, fetched_at) values (?, ?, ?, ?)
    on conflict (connection_id) do update set
      base_url = excluded.base_url, models = excluded.models, fetched_at = excluded.fetched_at`,
  forgetModels: 'delete from model_list where connection_id = ?',
}

interface Row {
  id: string
  kind: KeptConnection['kind']
  name: string
  base_url: string
  sealed: string | null
}

const purpose = 'connection keys'

type Context = Pick<StoreContext, 'db' | 'ballast' | 'purgeList'>

/** Connections, with their keys sealed by `secret`, which lies beside the database. */
export function createConnectionStore(context: Context, secret: () => Buffer): ConnectionStore {
  const { db, purgeList } = context
  const list = query<Row>(db, sql.list)
  const one = query<Row>(db, sql.one)
  const put = query(db, sql.put)
  const remove = query(db, sql.remove)
  const price = query<{ micros: number | null }>(db, sql.price)
  const setPrice = query(db, sql.setPrice)
  const forgetCaps = query(db, sql.forgetCaps)
  const forgetPrice = query(db, sql.forgetPrice)
  const models = query<{ models: string; fetched_at: number }>(db, sql.models)
  const setModels = query(db, sql.setModels)
  const forgetModels = query(db, sql.forgetModels)

  const sealingKey = () => keyFor(purpose, secret())

  return {
    list: () => list.all().map(toConnection),
    put(connection, key, at) {
      const { id, kind, name, baseUrl } = connection
      const before = one.get(id)?.sealed ?? null
      const fresh = typeof key === 'string' ? seal(key, sealingKey(), placeOf(connection)) : key
      const sealed = fresh === undefined ? before : fresh
      inTransaction(db, () => put.run(id, kind, name, baseUrl, sealed, at))
      if (before !== null && sealed !== before) purgeList.emptyLog()
    },
    openKey(id) {
      const row = one.get(id)
      if (row === undefined || row.sealed === null) return null
      return unseal(row.sealed, sealingKey(), placeOf(toConnection(row)))
    },
    remove(id) {
      const { changes } = inUrgentTransaction(context, () => {
        forgetPrice.run(id)
        forgetCaps.run(id)
        forgetModels.run(id)
        return remove.run(id)
      })
      if (changes > 0) purgeList.emptyLog()
      return changes > 0
    },
    price: (id) => price.get(id)?.micros,
    setPrice: (id, micros) => inTransaction(db, () => void setPrice.run(id, micros)),
    models({ id, baseUrl }) {
      const row = models.get(id, baseUrl)
      // Written by ourselves, from what a schema had read.
      return row ? { models: JSON.parse(row.models), fetchedAt: row.fetched_at } : null
    },
    setModels({ id, baseUrl }, given) {
      const text = JSON.stringify(given.models)
      inTransaction(db, () => void setModels.run(id, baseUrl, text, given.fetchedAt))
    },
    forgetModels: (id) => inTransaction(db, () => void forgetModels.run(id)),
  }
}

function toConnection({ id, kind, name, base_url: baseUrl }: Row): KeptConnection {
  return { id, kind, name, baseUrl }
}

/** A row that somebody changed to another address, in a copy of the database say, opens no key. */
const placeOf = ({ id, baseUrl }: Pick<KeptConnection, 'id' | 'baseUrl'>) => `${id} ${baseUrl}`
