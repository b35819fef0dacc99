import type { Charge, MoneyUnit } from '#contract/studio/money.ts'

/** A line of the ledger about one generation. */
export interface EntryRow {
  kind: 'hold' | 'release' | 'settle'
  unit: MoneyUnit | null
  micros: number | null
}

const states = { hold: 'held', release: 'released', settle: 'spent' } as const

/** What the last line about a generation says of its money. */
export function toCharge({ kind, unit, micros }: EntryRow): Charge {
  return { state: kind === 'settle' && micros === null ? 'unpriced' : states[kind], unit, micros }
}
