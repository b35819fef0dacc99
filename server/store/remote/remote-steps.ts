import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { type GenerationState, isFinished } from '#server/domain/generation-state.ts'
import type { StateExtras } from '#server/domain/library.ts'
import type { HoldEnd } from '#server/domain/remote/ledger.ts'
import { soundMoney } from '#server/domain/remote/money.ts'
import type { RemoteResult, SentFacts } from '#server/domain/remote/remote-jobs.ts'
import { query } from '../database/query.ts'
import { phaseOf } from '../rows.ts'

const sql = {
  seq: `
    select seq from generation join remote_job on generation_seq = seq where id = ?`,
  phase: `
    update remote_job set phase = ?, upstream_id = coalesce(?, upstream_id) where generation_seq = ?`,
  sent: 'update remote_job set body = ?, body_hash = ?, sent_at = ? where generation_seq = ?',
  charge: 'update remote_job set charge_unit = ?, charge_micros = ? where generation_seq = ?',
  result: `
    insert or replace into remote_result (generation_seq, place, upstream_id, address, bytes)
    values (?, ?, ?, ?, ?)`,
  dropBytes: 'update remote_result set bytes = null where generation_seq = ? and bytes is not null',
  // Both do nothing where nothing is held, and nothing a second time.
  release: `
    insert into ledger_entry (generation_id, engine, kind, unit, micros, day, at)
    select generation_id, engine, 'release', unit, micros, day, ?2 from ledger_entry
    where generation_id = ?1 and kind = 'hold'
      and not exists (select 1 from ledger_entry where generation_id = ?1 and kind = 'release')`,
  settle: `
    insert into ledger_entry (generation_id, engine, kind, unit, micros, day, at)
    select generation_id, entry.engine, 'settle', coalesce(charge_unit, unit),
      iif(charge_unit is null, micros, charge_micros), day, ?2
    from ledger_entry entry, generation join remote_job on generation_seq = generation.seq
    where generation.id = ?1 and generation_id = ?1 and kind = 'hold'
      and not exists (select 1 from ledger_entry where generation_id = ?1 and kind = 'settle')`,
}

/** What is written about a service's job in one with a new state of its generation. */
export function createRemoteSteps(db: DatabaseSyncInstance) {
  const seqOf = query<{ seq: number }>(db, sql.seq)
  const phase = query(db, sql.phase)
  const sent = query(db, sql.sent)
  const charge = query(db, sql.charge)
  const result = query(db, sql.result)
  const dropBytes = query(db, sql.dropBytes)
  const release = query(db, sql.release)
  const settle = query(db, sql.settle)

  function keepSent(seq: number, { body, bodyHash, sentAt }: SentFacts): void {
    sent.run(JSON.stringify(body), bodyHash, sentAt, seq)
  }

  function keepResults(seq: number, results: readonly RemoteResult[]): void {
    for (const { index, upstreamId, address, bytes } of results) {
      result.run(seq, index, upstreamId, address, bytes)
    }
  }

  function endHold(id: string, end: HoldEnd, at: number): void {
    release.run(id, at)
    if (end === 'settle') settle.run(id, at)
  }

  return {
    keepResults,
    seqOf: (id: string) => seqOf.get(id)?.seq ?? null,
    /** Call inside the transaction that writes the state. */
    write(id: string, state: GenerationState, at: number, { news, hold }: StateExtras): void {
      const seq = seqOf.get(id)?.seq
      if (seq === undefined) return
      phase.run(phaseOf(state), 'upstreamId' in state ? state.upstreamId : null, seq)
      if (news?.sent) keepSent(seq, news.sent)
      const taken = soundMoney(news?.charge ?? null)
      if (taken) charge.run(taken.unit, taken.micros, seq)
      if (news?.results) keepResults(seq, news.results)
      if (hold) endHold(id, hold, at)
      if (isFinished(state)) dropBytes.run(seq)
    },
  }
}
