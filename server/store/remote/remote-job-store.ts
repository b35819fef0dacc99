import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Money } from '#server/domain/remote/money.ts'
import type { RemoteJob, RemoteJobStore, SentFacts } from '#server/domain/remote/remote-jobs.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { createRemoteSteps } from './remote-steps.ts'

const sql = {
  job: `
    select job.*, hold.unit as price_unit, hold.micros as price_micros
    from generation join remote_job job on generation_seq = generation.seq
      left join ledger_entry hold on hold.generation_id = generation.id and hold.kind = 'hold'
    where generation.id = ?`,
  owner: `
    select id from generation join remote_job job on generation_seq = seq
    where job.engine = ? and upstream_id = ?`,
  sentAfter:
    'select sent_at as at from remote_job where engine = ? and sent_at > ? order by sent_at',
  results: `
    select place, upstream_id, address, bytes from remote_result
    where generation_seq = (select seq from generation where id = ?) order by place`,
  endedBy: `
    select g.id, g.engine, upstream_id
    from generation g join remote_job on generation_seq = g.seq
    where upstream_id is not null and g.status not in ('queued', 'running')
      and g.seq in (select generation_seq from image where deletion_id = ?1)
      and not exists (
        select 1 from image i where i.generation_seq = g.seq and i.deletion_id is not ?1)`,
}

interface MadeRow {
  id: string
  engine: string
  upstream_id: string
}

interface JobRow {
  queue: string
  upstream_id: string | null
  body: string | null
  body_hash: string | null
  sent_at: number | null
  charge_unit: Money['unit'] | null
  charge_micros: number | null
  price_unit: Money['unit'] | null
  price_micros: number | null
}

interface ResultRow {
  place: number
  upstream_id: string | null
  address: string | null
  bytes: Uint8Array | null
}

export function createRemoteJobStore(db: DatabaseSyncInstance): RemoteJobStore {
  const job = query<JobRow>(db, sql.job)
  const owner = query<{ id: string }>(db, sql.owner)
  const sentAfter = query<{ at: number }>(db, sql.sentAfter)
  const results = query<ResultRow>(db, sql.results)
  const endedBy = query<MadeRow>(db, sql.endedBy)
  const steps = createRemoteSteps(db)

  return {
    get(id) {
      const row = job.get(id)
      return row ? toJob(row) : null
    },
    ownerOf: (engine, upstreamId) => owner.get(engine, upstreamId)?.id ?? null,
    sentAfter: (engine, time) => sentAfter.all(engine, time).map(({ at }) => at),
    results: (id) =>
      results.all(id).map(({ place, upstream_id: upstreamId, address, bytes }) => ({
        index: place,
        upstreamId,
        address,
        bytes,
      })),
    endedBy: (deletion) =>
      endedBy
        .all(deletion)
        .map(({ id, engine, upstream_id: upstreamId }) => ({ id, engine, upstreamId })),
    setResults(id, fresh) {
      inTransaction(db, () => {
        const seq = steps.seqOf(id)
        if (seq !== null) steps.keepResults(seq, fresh)
      })
    },
  }
}

function toJob(row: JobRow): RemoteJob {
  return {
    queue: row.queue,
    upstreamId: row.upstream_id,
    sent: toSent(row),
    charge: toMoney(row.charge_unit, row.charge_micros),
    price: toMoney(row.price_unit, row.price_micros),
  }
}

/** Written as JSON by `remote-steps.ts`, and never changed since. */
function toSent({ body, body_hash: bodyHash, sent_at: sentAt }: JobRow): SentFacts | null {
  if (body === null || bodyHash === null || sentAt === null) return null
  return { body: JSON.parse(body), bodyHash, sentAt }
}

function toMoney(unit: Money['unit'] | null, micros: number | null): Money | null {
  return unit === null || micros === null ? null : { unit, micros }
}
