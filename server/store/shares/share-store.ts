import { createHash } from 'node:crypto'
import type { ShareStore } from '#server/domain/shares.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'
import { createMarkStore } from './mark-store.ts'
import { keyFor, seal, unseal } from '../secrets/seal.ts'
import { optionColumns, type ShareRow, toShare } from './share-rows.ts'

const sql = {
  insert: `
    insert into share (source, title, description, cover, detail, remix, downloads, review, indexed, expires_at,
      verifier, id, name, created_at, changed_at, digest, slug_hash, sealed)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  byId: 'select * from share where id = ?',
  all: 'select * from share order by created_at desc, id',
  digest: 'select digest from share where id = ?',
  open: 'select * from share where slug_hash = ? and (expires_at is null or expires_at > ?)',
  sealed: 'select sealed from share where id = ?',
  addPicture: `
    insert into share_picture (share_id, place, image_seq)
    select ?1, ?2, seq from image where seq = ?3 and deletion_id is null`,
  forgetPictures: 'delete from share_picture where share_id = ?',
  pictures: `
    select p.image_seq as seq from share_picture p join image i on i.seq = p.image_seq
    where p.share_id = ? and i.deletion_id is null order by p.place`,
  // Few are hidden at a time: counting those, and all, reads no row of a picture that is seen.
  count: `
    select (select count(*) from share_picture where share_id = ?1)
      - (select count(*) from image h join share_picture p on p.image_seq = h.seq
         where h.deletion_id is not null and p.share_id = ?1) as count`,
  first: `
    select p.image_seq as seq from share_picture p join image i on i.seq = p.image_seq
    where p.share_id = ?1 and i.deletion_id is null and (?2 is null or p.image_seq = ?2)
    order by p.place limit 1`,
  change: `
    update share set source = ?, title = ?, description = ?, cover = ?, detail = ?, remix = ?, downloads = ?,
      review = ?, indexed = ?, expires_at = ?, verifier = ?, changed_at = ?
    where id = ?`,
  setAddress: `
    update share set name = ?, slug_hash = ?, sealed = ?, changed_at = ? where id = ? and revoked_at is null`,
  revoke: `
    update share set slug_hash = null, sealed = null, verifier = null, revoked_at = ?1, changed_at = ?1
    where id = ?2 and revoked_at is null`,
  remove: 'delete from share where id = ?',
  addViews: 'update share set views = views + ?, viewed_at = ? where id = ?',
}

const purpose = 'link addresses'

export function createShareStore(context: StoreContext, ownerKey: () => Buffer): ShareStore {
  const { db, purgeList } = context
  const insert = query(db, sql.insert)
  const byId = query<ShareRow>(db, sql.byId)
  const all = query<ShareRow>(db, sql.all)
  const digest = query<{ digest: string }>(db, sql.digest)
  const open = query<ShareRow>(db, sql.open)
  const sealed = query<{ sealed: string | null }>(db, sql.sealed)
  const addPicture = query(db, sql.addPicture)
  const forgetPictures = query(db, sql.forgetPictures)
  const pictures = query<{ seq: number }>(db, sql.pictures)
  const countOf = query<{ count: number }>(db, sql.count)
  const first = query<{ seq: number }>(db, sql.first)
  const change = query(db, sql.change)
  const setAddress = query(db, sql.setAddress)
  const revoke = query(db, sql.revoke)
  const remove = query(db, sql.remove)
  const addViews = query(db, sql.addViews)

  const sealingKey = () => keyFor(purpose, ownerKey())

  function keepPictures(id: string, seqs: readonly number[]): void {
    seqs.forEach((seq, place) => addPicture.run(id, place, seq))
  }

  return {
    marks: createMarkStore(context),
    create(share, seqs) {
      const { id, name, slug, createdAt } = share
      const copy = seal(slug, sealingKey(), id)
      const own = [id, name, createdAt, createdAt, share.digest, hashOf(slug), copy]
      inTransaction(db, () => {
        insert.run(...optionColumns(share), ...own)
        keepPictures(id, seqs)
      })
    },
    get(id) {
      const row = byId.get(id)
      return row ? toShare(row) : null
    },
    list: () => all.all().map(toShare),
    digest: (id) => digest.get(id)?.digest ?? null,
    find(slug, now) {
      const row = open.get(hashOf(slug), now)
      return row ? toShare(row) : null
    },
    slug(id) {
      const copy = sealed.get(id)?.sealed
      return copy ? unseal(copy, sealingKey(), id) : null
    },
    pictures: (id) => pictures.all(id).map((row) => row.seq),
    brief(id, cover) {
      const found = (cover === null ? undefined : first.get(id, cover)) ?? first.get(id, null)
      return { count: countOf.get(id)?.count ?? 0, first: found?.seq ?? null }
    },
    change(id, options, at, seqs) {
      inTransaction(db, () => {
        change.run(...optionColumns(options), at, id)
        if (seqs === null) return
        forgetPictures.run(id)
        keepPictures(id, seqs)
      })
    },
    setAddress(id, name, slug, at) {
      const copy = seal(slug, sealingKey(), id)
      inTransaction(db, () => setAddress.run(name, hashOf(slug), copy, at, id))
      purgeList.emptyLog()
    },
    revoke(id, at) {
      inUrgentTransaction(context, () => revoke.run(at, id))
      purgeList.emptyLog()
    },
    remove(id) {
      const { changes } = inUrgentTransaction(context, () => remove.run(id))
      if (changes > 0) purgeList.emptyLog()
      return changes > 0
    },
    addViews(views) {
      inTransaction(db, () => {
        for (const [id, { count, last }] of views) addViews.run(count, last, id)
      })
    },
  }
}

const hashOf = (slug: string) => createHash('sha256').update(slug).digest('base64url')
