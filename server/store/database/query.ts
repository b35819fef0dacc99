import type { DatabaseSyncInstance } from '@photostructure/sqlite'

type Value = string | number | Uint8Array | null

/** A prepared statement whose rows have a known shape: what its `select` or `returning` names. */
export interface Query<Row = never> {
  get(...values: Value[]): Row | undefined
  all(...values: Value[]): Row[]
  run(...values: Value[]): { changes: number; lastInsertRowid: number | bigint }
}

/** Prepares a statement once. Values are only ever bound, never made part of `text`. */
export function query<Row = never>(db: DatabaseSyncInstance, text: string): Query<Row> {
  return db.prepare(text)
}

/** The same with each row as a tuple of its columns, which is quicker for very many rows. */
export function tupleQuery<Row extends Value[]>(
  db: DatabaseSyncInstance,
  text: string,
): Query<Row> {
  const statement = db.prepare(text)
  statement.setReturnArrays(true)
  return statement
}
