import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { SpendingFigures, SpendingLimits } from '#contract/studio/spending.ts'
import type { CapUse } from './remote/caps.ts'
import type { Money } from './remote/money.ts'

/** Days such as 2026-11-20, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** One line of the ledger. `request` is null where the generation was deleted since, `money` where nobody said. */
export interface LedgerLine {
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly engine: string
  readonly generationId: string
  /** Set aside, given back, charged. */
  readonly kind: 'hold' | 'release' | 'settle'
  readonly money: Money | null
  readonly request: GenerationRequest | null
}

/** What was spent, read from the ledger, and what may be. */
export interface SpendingStore {
  limits(): SpendingLimits
  /** In place of all there were. */
  setLimits(limits: SpendingLimits): void
  /** Of every cap, on this day; of those that bind one engine when it is named. */
  uses(day: string, engine?: string): CapUse[]
  /** Of each day, engine and unit in which there was something. */
  byDay(days: Days): ({ day: string; engine: string } & SpendingFigures)[]
  byCollection(days: Days): ({ id: string; name: string } & SpendingFigures)[]
  /** So many lines after one, oldest first. */
  lines(days: Days, after: number, limit: number): LedgerLine[]
}
