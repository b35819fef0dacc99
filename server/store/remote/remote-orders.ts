import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { NewGeneration } from '#server/domain/library.ts'
import { soundMoney } from '#server/domain/remote/money.ts'
import { query } from '../database/query.ts'
import { createCaps } from './caps.ts'

const sql = {
  job: `
    insert into remote_job (generation_seq, engine, queue)
    select seq, engine, ? from generation where id = ?`,
  hold: `
    insert into ledger_entry (generation_id, engine, kind, unit, micros, day, at)
    values (?, ?, 'hold', ?, ?, ?, ?)`,
}

/** What is written with a new generation that a service is to make. */
export function createRemoteOrders(db: DatabaseSyncInstance) {
  const job = query(db, sql.job)
  const hold = query(db, sql.hold)
  const caps = createCaps(db)

  return {
    /**
     * Checks the caps and holds the price, so that the last of a budget is never sold twice. Call inside the transaction
     * that stores the generation. @throws GessoError `cap_reached`
     */
    insert({ id, engine, createdAt, remote }: NewGeneration): void {
      if (!remote) return
      const { queue, day } = remote
      const price = soundMoney(remote.price)
      caps.check(engine, price, day)
      job.run(queue, id)
      hold.run(id, engine, price?.unit ?? null, price?.micros ?? null, day, createdAt)
    },
  }
}
