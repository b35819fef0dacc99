import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { type Query, tupleQuery } from '../database/query.ts'
import type { Place } from './gallery-index.ts'

/** Rows read at once: few enough that a million of them never stand in memory as objects. */
const chunk = 20_000

const sql = {
  places: `
    select i.seq, i.width, i.height, g.created_at / 1000
    from image i join generation g on g.seq = i.generation_seq
    where i.seq > ? and i.deletion_id is null order by i.seq limit ?`,
  listings: `
    select seq, delivered <> 0 and status not in ('queued', 'running')
    from generation where seq > ? order by seq limit ?`,
}

/** Every visible picture's place, oldest first, in parts. */
export function* readPlaces(db: DatabaseSyncInstance): Generator<Place[]> {
  for (const rows of inParts<[number, number, number, number]>(tupleQuery(db, sql.places))) {
    yield rows.map(([seq, width, height, time]) => ({ seq, width, height, time }))
  }
}

/** For every generation, oldest first, in parts, whether it is over and once had pictures. */
export function* readListings(
  db: DatabaseSyncInstance,
): Generator<{ seq: number; spent: 0 | 1 }[]> {
  for (const rows of inParts<[number, 0 | 1]>(tupleQuery(db, sql.listings))) {
    yield rows.map(([seq, spent]) => ({ seq, spent }))
  }
}

/** Reads on from the last row's first column until there are no more. */
function* inParts<Row extends [number, ...number[]]>(read: Query<Row>): Generator<Row[]> {
  for (let after = -1, full = true; full;) {
    const rows = read.all(after, chunk)
    yield rows
    after = rows.at(-1)?.[0] ?? after
    full = rows.length === chunk
  }
}
