import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { query } from '../database/query.ts'

const hour = 3_600_000
/** So many in a row before the next hour's begin. What is made faster runs on into them, and they after it. */
const placesAnHour = 64

/** The highest place that was ever given out. */
const last = `select coalesce(max(seq), 0) as seq from sqlite_sequence where name = 'generation'`

const taken = `
  select seq from generation where seq between ?1 and ?2
  union select seq from spent_place where seq between ?1 and ?2
  order by seq desc`

/** As many as are looked at together for one that is free. */
const stretch = 256

/**
 * Where generations stand in the gallery's order. What is made now stands above everything; the numbers follow the
 * hours, so that what was made elsewhere in the meantime finds room between.
 */
export function createPlaces(db: DatabaseSyncInstance) {
  const findLast = query<{ seq: number }>(db, last)
  const findTaken = query<{ seq: number }>(db, taken)
  const beginOf = (createdAt: number) => Math.max(0, Math.floor(createdAt / hour)) * placesAnHour

  const newest = (createdAt: number) => Math.max((findLast.get()?.seq ?? 0) + 1, beginOf(createdAt))

  return {
    /** Call inside the transaction that takes it. */
    newest,
    /** The highest that is free below `under` and does not stand above what was made an hour later. */
    past(createdAt: number, under: number | null): number {
      const top = beginOf(createdAt) + placesAnHour - 1
      for (let from = Math.min((under ?? top + 1) - 1, top); from >= stretch; from -= stretch) {
        const rows = findTaken.all(from - stretch + 1, from)
        const gap = rows.findIndex(({ seq }, index) => seq !== from - index)
        if (gap >= 0) return from - gap
        if (rows.length < stretch) return from - rows.length
      }
      return newest(createdAt)
    },
  }
}
