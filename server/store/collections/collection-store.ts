import type { Collection } from '#contract/studio/collections.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { CollectionStore } from '#server/domain/collections.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'

const columns = `
  select c.id, c.name, c.gathers, c.created_at,
    (select count(*) from collected m where m.collection_id = c.id)
      - (select count(*) from image h join collected m on m.image_seq = h.seq
         where h.deletion_id is not null and m.collection_id = c.id) as count,
    (select m.image_seq from collected m join image i on i.seq = m.image_seq
     where m.collection_id = c.id and i.deletion_id is null
     order by m.image_seq desc limit 1) as cover_seq
  from collection c`

const sql = {
  list: `
    with c as (${columns})
    select c.*, i.id as cover_id, i.width, i.height, i.placeholder
    from c left join image i on i.seq = c.cover_seq order by c.name collate nocase, c.id`,
  byId: `
    with c as (${columns} where c.id = ?)
    select c.*, i.id as cover_id, i.width, i.height, i.placeholder
    from c left join image i on i.seq = c.cover_seq`,
  exists: 'select 1 as found from collection where id = ?',
  holder: 'select id, name from collection where folded = ?',
  gatherNoMore: 'update collection set gathers = 0 where gathers = 1 and id <> ?',
  put: `
    insert into collection (id, name, folded, gathers, created_at) values (?, ?, ?, ?, ?)
    on conflict (id) do update set
      name = excluded.name, folded = excluded.folded, gathers = excluded.gathers`,
  remove: 'delete from collection where id = ?',
  add: `
    insert into collected (collection_id, image_seq)
    select ?1, seq from image
    where deletion_id is null and seq in (select value from json_each(?2))
    on conflict do nothing
    returning image_seq as seq`,
  take: `
    delete from collected
    where collection_id = ?1 and image_seq in (select value from json_each(?2))
    returning image_seq as seq`,
  holding: `
    select collection_id as id, count(*) as count from collected
    where image_seq in (select value from json_each(?)) group by collection_id`,
}

interface Row {
  id: string
  name: string
  gathers: 0 | 1
  created_at: number
  count: number
  cover_id: string | null
  width: number
  height: number
  placeholder: string
}

export function createCollectionStore(context: StoreContext): CollectionStore {
  const { db, purgeList } = context
  const list = query<Row>(db, sql.list)
  const byId = query<Row>(db, sql.byId)
  const exists = query<{ found: 1 }>(db, sql.exists)
  const holder = query<{ id: string; name: string }>(db, sql.holder)
  const gatherNoMore = query(db, sql.gatherNoMore)
  const put = query(db, sql.put)
  const remove = query(db, sql.remove)
  const add = query<{ seq: number }>(db, sql.add)
  const take = query<{ seq: number }>(db, sql.take)
  const holding = query<{ id: string; count: number }>(db, sql.holding)

  return {
    list: () => list.all().map(toCollection),
    get(id) {
      const row = byId.get(id)
      return row ? toCollection(row) : null
    },
    put(id, { name, gathers }, now) {
      const folded = name.toLowerCase()
      inTransaction(db, () => {
        const other = holder.get(folded)
        if (other !== undefined && other.id !== id) {
          throw new GessoError(
            'conflict',
            `There is a collection “${other.name}” already. Choose another name.`,
          )
        }
        if (gathers) gatherNoMore.run(id)
        put.run(id, name, folded, Number(gathers), now)
      })
    },
    remove(id) {
      const { changes } = inUrgentTransaction(context, () => remove.run(id))
      if (changes > 0) purgeList.emptyLog()
      return changes > 0
    },
    collect(id, images, included) {
      const change = included ? add : take
      const rows = inTransaction(db, () =>
        exists.get(id) === undefined ? null : change.all(id, JSON.stringify(images)),
      )
      return rows && rows.map((row) => row.seq).toSorted((a, b) => b - a)
    },
    holding: (images) => holding.all(JSON.stringify(images)),
  }
}

function toCollection(row: Row): Collection {
  const { cover_id: id, width, height, placeholder } = row
  return {
    id: row.id,
    name: row.name,
    gathers: row.gathers === 1,
    createdAt: row.created_at,
    count: row.count,
    cover: id === null ? null : { id, width, height, placeholder },
  }
}
