import { moneyUnits } from '#contract/studio/money.ts'
import type { Priced, SpendingLimits } from '#contract/studio/spending.ts'
import { type Amount, sumWords } from '#src/lib/money-words.ts'

/** What several requests cost together. */
interface Total {
  /** Of each unit in which anything is charged. */
  amounts: readonly Amount[]
  /** Whether that is all, as far as anybody can say. */
  isWhole: boolean
}

function totalOf(all: readonly Priced[]): Total {
  const amounts = moneyUnits.map((unit) => ({
    unit,
    micros: all.reduce(
      (sum, { price }) => sum + (price.kind === 'known' && price.unit === unit ? price.micros : 0),
      0,
    ),
  }))
  return {
    amounts: amounts.filter(({ micros }) => micros > 0),
    isWhole: all.every(({ price }) => price.kind !== 'unknown'),
  }
}

/** "free", "about 24 credits", "at least $0.01", "price unknown": of all of them together. */
export function priceWords(all: readonly Priced[]): string {
  const { amounts, isWhole } = totalOf(all)
  if (amounts.length === 0) return isWhole ? 'free' : 'price unknown'
  return `${isWhole ? 'about' : 'at least'} ${sumWords(amounts)}`
}

/**
 * Whether a press is to be asked for once more.
 * @param limits what the owner set; null where this browser may not read it: then the server's word on each request counts
 */
export function asksAgain(all: readonly Priced[], limits: SpendingLimits | null): boolean {
  if (all.some(({ confirm }) => confirm)) return true
  return totalOf(all).amounts.some(({ unit, micros }) => {
    const above = limits?.confirmAbove[unit] ?? null
    return above !== null && micros > above
  })
}
