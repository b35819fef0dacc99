import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { GessoError } from '#server/domain/errors.ts'
import { capRefusal, type CapUse } from '#server/domain/remote/caps.ts'
import type { Money } from '#server/domain/remote/money.ts'
import { query } from '../database/query.ts'

const sql = {
  // Of the ledger, what is held or spent: a release takes its hold back, and counts to the same day.
  uses: `
    select cap.engine, cap.unit, cap.per, cap.micros as most, iif(cap.per = 'job', 0, (
      select coalesce(sum(iif(kind = 'release', -micros, micros)), 0)
      from ledger_entry entry
      where entry.unit = cap.unit
        and (cap.engine = '' or entry.engine = cap.engine)
        and entry.day between iif(cap.per = 'day', ?1, substr(?1, 1, 8)) and ?1
    )) as used
    from cap where cap.engine in ('', ?2)`,
}

type UseRow = Omit<CapUse, 'engine'> & { engine: string }

export function createCaps(db: DatabaseSyncInstance) {
  const uses = query<UseRow>(db, sql.uses)

  return {
    /** @throws GessoError `cap_reached` when a job at this price would go beyond what its owner allows */
    check(engine: string, price: Money | null, day: string): void {
      const known = uses.all(day, engine).map((use) => ({ ...use, engine: use.engine || null }))
      const message = capRefusal(known, price)
      if (message !== null) throw new GessoError('cap_reached', message)
    },
  }
}
