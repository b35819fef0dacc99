import * as z from 'zod/mini'

/** What services charge in: Leonardo's credits, or US dollars. */
export const moneyUnits = ['credits', 'dollars'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** Whole millionths of a unit make up one, so that sums are exact. */
export const microsPerUnit = 1_000_000

/** The most that any setting takes: a million of its unit. */
export const mostMicros = 1_000_000 * microsPerUnit

/** An amount in whole millionths of its unit. */
export const moneySchema = z.object({
  unit: z.enum(moneyUnits),
  micros: z.int(),
})

const words = 'a whole number of millionths of the unit, 0 to 1,000,000,000,000'

/** An amount that somebody sets. */
export const microsSchema = z.int(words).check(z.gte(0, words), z.lte(mostMicros, words))

/**
 * What a generation cost, beside it: `held` while it is under way, or while it is not known whether it was charged;
 * `spent` when it was; `released` when it was not; `unpriced` when nobody said. Micros of the unit, null where unpriced.
 */
export const chargeSchema = z.object({
  state: z.enum(['held', 'spent', 'released', 'unpriced']),
  unit: z.nullable(z.enum(moneyUnits)),
  micros: z.nullable(z.int()),
})
export type Charge = z.infer<typeof chargeSchema>
