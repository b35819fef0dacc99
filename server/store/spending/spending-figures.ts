import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { SpendingFigures } from '#contract/studio/spending.ts'
import type { LedgerLine, SpendingStore } from '#server/domain/spending.ts'
import { query } from '../database/query.ts'
import type { EntryRow } from './to-charge.ts'

// A hold that was given back and not settled was not charged, and is nobody's spending. Where a service said no price
// and none was set, the row counts in the unit that its service charges in.
const jobs = `
  select hold.day, hold.engine,
    coalesce(settle.unit, hold.unit, iif(hold.engine = 'leonardo', 'credits', 'dollars')) as unit,
    coalesce(settle.micros, 0) as spent,
    iif(release.seq is null, coalesce(hold.micros, 0), 0) as held,
    iif(release.seq is null and job.phase = 'unknown', coalesce(hold.micros, 0), 0) as unknown,
    (select count(*) from image where generation_seq = generation.seq and deletion_id is null)
      as pictures,
    settle.seq is not null and settle.micros is null as unpriced,
    generation.seq as generation_seq
  from ledger_entry hold
    left join ledger_entry release
      on release.generation_id = hold.generation_id and release.kind = 'release'
    left join ledger_entry settle
      on settle.generation_id = hold.generation_id and settle.kind = 'settle'
    left join generation on generation.id = hold.generation_id
    left join remote_job job on job.generation_seq = generation.seq
  where hold.kind = 'hold' and hold.day between ? and ?
    and (settle.seq is not null or release.seq is null)`

const sums = `
  unit, sum(spent) as spent, sum(held) as held, sum(unknown) as unknown, count(*) as generations,
  sum(pictures) as pictures, sum(unpriced) as unpriced`

const sql = {
  byDay: `
    with job as (${jobs})
    select day, engine, ${sums} from job group by day, engine, unit order by day, engine, unit`,
  // What is asked for while a collection gathers belongs to it before there is a picture.
  byCollection: `
    with job as materialized (${jobs}), member as (
      select job.generation_seq, collection_id
      from job join gathered on gathered.generation_seq = job.generation_seq
      union
      select job.generation_seq, collection_id
      from job join image on image.generation_seq = job.generation_seq
        join collected on image_seq = image.seq
    )
    select collection.id, collection.name, ${sums}
    from job join member on member.generation_seq = job.generation_seq
      join collection on collection.id = collection_id
    group by collection.id, unit order by collection.folded, unit`,
  lines: `
    select entry.seq, at, day, entry.engine, generation_id, kind, unit, micros, request
    from ledger_entry entry left join generation on generation.id = generation_id
    where day between ? and ? and entry.seq > ? order by entry.seq limit ?`,
}

interface LineRow extends EntryRow {
  seq: number
  at: number
  day: string
  engine: string
  generation_id: string
  request: string | null
}

export function createSpendingFigures(
  db: DatabaseSyncInstance,
): Pick<SpendingStore, 'byDay' | 'byCollection' | 'lines'> {
  const byDay = query<{ day: string; engine: string } & SpendingFigures>(db, sql.byDay)
  const byCollection = query<{ id: string; name: string } & SpendingFigures>(db, sql.byCollection)
  const lines = query<LineRow>(db, sql.lines)

  return {
    byDay: ({ from, to }) => byDay.all(from, to),
    byCollection: ({ from, to }) => byCollection.all(from, to),
    lines: ({ from, to }, after, limit) => lines.all(from, to, after, limit).map(toLine),
  }
}

function toLine({
  generation_id: generationId,
  unit,
  micros,
  request,
  ...row
}: LineRow): LedgerLine {
  return {
    ...row,
    generationId,
    money: unit === null || micros === null ? null : { unit, micros },
    // Checked by schema before it was stored.
    request: request === null ? null : JSON.parse(request),
  }
}
