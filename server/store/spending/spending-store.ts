import { type MoneyUnit, moneyUnits } from '#contract/studio/money.ts'
import type { SpendingLimits } from '#contract/studio/spending.ts'
import type { CapUse } from '#server/domain/remote/caps.ts'
import type { SpendingStore } from '#server/domain/spending.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { createSpendingFigures } from './spending-figures.ts'

const sql = {
  caps: 'select engine, unit, per, micros from cap order by engine, unit, per',
  forgetCaps: 'delete from cap',
  addCap: 'insert into cap (engine, unit, per, micros) values (?, ?, ?, ?)',
  note: 'select value from meta where key = ?',
  setNote: `
    insert into meta (key, value) values (?, ?)
    on conflict (key) do update set value = excluded.value`,
  forgetNote: 'delete from meta where key = ?',
  // Of the ledger, what is held or spent: a release takes its hold back, and counts to the same day.
  uses: `
    select cap.engine, cap.unit, cap.per, cap.micros as most, iif(cap.per = 'job', 0, (
      select coalesce(sum(iif(kind = 'release', -micros, micros)), 0)
      from ledger_entry entry
      where entry.unit = cap.unit
        and (cap.engine = '' or entry.engine = cap.engine)
        and entry.day between iif(cap.per = 'day', ?1, substr(?1, 1, 8)) and ?1
    )) as used
    from cap where ?2 is null or cap.engine in ('', ?2)
    order by cap.engine, cap.unit, cap.per`,
}

type CapRow = Omit<SpendingLimits['caps'][number], 'engine'> & { engine: string }
type UseRow = Omit<CapUse, 'engine'> & { engine: string }

const noteOf = (unit: MoneyUnit) => `spending.confirm-${unit}`

export function createSpendingStore({ db }: Pick<StoreContext, 'db'>): SpendingStore {
  const caps = query<CapRow>(db, sql.caps)
  const forgetCaps = query(db, sql.forgetCaps)
  const addCap = query(db, sql.addCap)
  const note = query<{ value: string }>(db, sql.note)
  const setNote = query(db, sql.setNote)
  const forgetNote = query(db, sql.forgetNote)
  const uses = query<UseRow>(db, sql.uses)

  function confirmAbove(unit: MoneyUnit): number | null {
    const value = note.get(noteOf(unit))?.value
    return value === undefined ? null : Number(value)
  }

  return {
    limits: () => ({
      caps: caps.all().map((cap) => ({ ...cap, engine: cap.engine || null })),
      confirmAbove: { credits: confirmAbove('credits'), dollars: confirmAbove('dollars') },
    }),
    setLimits({ caps: given, confirmAbove: above }) {
      inTransaction(db, () => {
        forgetCaps.run()
        for (const { engine, unit, per, micros } of given) {
          addCap.run(engine ?? '', unit, per, micros)
        }
        for (const unit of moneyUnits) {
          const micros = above[unit]
          if (micros === null) forgetNote.run(noteOf(unit))
          else setNote.run(noteOf(unit), String(micros))
        }
      })
    },
    uses: (day, engine) =>
      uses.all(day, engine ?? null).map((use) => ({ ...use, engine: use.engine || null })),
    ...createSpendingFigures(db),
  }
}
