import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Money } from '#server/domain/remote/money.ts'

export interface LedgerEntry {
  readonly generation: string
  readonly engine: string
  readonly kind: 'hold' | 'release' | 'settle'
  readonly unit: Money['unit'] | null
  readonly micros: number | null
}

/** What a library's database says was held and spent, in the order it was written. */
export function openLedger(dataDir: string): { read(): LedgerEntry[]; close(): void } {
  const db = new DatabaseSync(join(dataDir, 'library.db'), { readOnly: true, timeout: 5000 })
  const sql =
    'select generation_id as generation, engine, kind, unit, micros from ledger_entry order by seq'
  return {
    read: () => db.prepare(sql).all() as LedgerEntry[],
    close: () => db.close(),
  }
}

/** What a generation costs by its entries: settled, or still held, in micros; 0 when it was released. */
export function costOf(entries: readonly LedgerEntry[]): { spent: number; held: number } {
  const of = (kind: LedgerEntry['kind']) =>
    entries.filter((one) => one.kind === kind).reduce((sum, one) => sum + (one.micros ?? 0), 0)
  return { spent: of('settle'), held: of('hold') - of('release') }
}
