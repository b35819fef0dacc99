import * as z from 'zod/mini'
import { microsSchema, moneySchema, moneyUnits } from './money.ts'

/** A day of the server's own calendar, as 2026-11-20. */
const dayWords = 'a day such as 2026-11-20'
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
const daySchema = z.string(dayWords).check(z.refine(isDay, dayWords))

export const capPeriods = ['job', 'day', 'month'] as const

/** Most caps at a time: every period of both units, for all engines together and for each of the most there can be. */
export const mostCaps = 150

const engineWords = 'the id of a connection, or null for all of them together'
const engineSchema = z
  .string(engineWords)
  .check(z.minLength(1, engineWords), z.maxLength(64, engineWords))

/** Nothing is begun that would bring what is spent and held in a period over `micros` of its unit. 0 stops it all. */
const capSchema = z.strictObject(
  {
    engine: z.nullable(engineSchema),
    unit: z.enum(moneyUnits, `one of ${moneyUnits.join(', ')}`),
    per: z.enum(capPeriods, `one of ${capPeriods.join(', ')}`),
    micros: microsSchema,
  },
  'an object with engine, unit, per and micros',
)

const capsWords = `a list of at most ${mostCaps} caps, each for another engine, unit and period`

/**
 * `GET` and `PUT /api/studio/spending/limits`: a PUT takes the place of all that was set. `confirmAbove` is from which
 * price on a click is to be asked for again; null never asks.
 */
export const spendingLimitsSchema = z.strictObject(
  {
    caps: z.array(capSchema, capsWords).check(
      z.maxLength(mostCaps, capsWords),
      z.refine(
        (caps) =>
          new Set(caps.map((cap) => `${cap.engine} ${cap.unit} ${cap.per}`)).size === caps.length,
        capsWords,
      ),
    ),
    confirmAbove: z.strictObject(
      { credits: z.nullable(microsSchema), dollars: z.nullable(microsSchema) },
      'an object with credits and dollars',
    ),
  },
  'an object with caps and confirmAbove',
)
export type SpendingLimits = z.infer<typeof spendingLimitsSchema>

/** Days that a query of spending may span, and spans when it does not say. */
export const mostDays = 400
export const usualDays = 30

/**
 * Query of `GET /api/studio/spending` and of its CSV: days, both included. Without `to` it is today,
 * without `from` the `usualDays` that end there. At most `mostDays` of them.
 */
export const spendingQuerySchema = z.strictObject({
  from: z.optional(daySchema),
  to: z.optional(daySchema),
})

/**
 * Amounts in millionths of `unit`. `spent` is settled; `held` is set aside for work under way, of which `unknown` for
 * work that may have been charged. Counts of generations, of the pictures of theirs that are still in the library, and
 * of the generations that ended without anybody saying what they cost, which are in no amount.
 */
const figures = {
  unit: z.enum(moneyUnits),
  spent: z.int(),
  held: z.int(),
  unknown: z.int(),
  generations: z.int(),
  pictures: z.int(),
  unpriced: z.int(),
}
const figuresSchema = z.object(figures)
export type SpendingFigures = z.infer<typeof figuresSchema>

/**
 * `GET /api/studio/spending`. What was not charged in the end is left out, and the two units are apart. `engine` is a
 * connection's id and `name` its name, or the id where it is gone. A generation with pictures in several collections
 * counts in each.
 */
export const spendingSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Today on the server's calendar. */
  today: z.string(),
  totals: z.array(figuresSchema),
  engines: z.array(z.object({ engine: z.string(), name: z.string(), ...figures })),
  days: z.array(z.object({ day: z.string(), engine: z.string(), ...figures })),
  collections: z.array(z.object({ id: z.string(), name: z.string(), ...figures })),
  unpriced: z.int(),
  /** How far each cap is used now, whatever days were asked for; 0 for those of a job. */
  caps: z.array(z.object({ ...capSchema.shape, used: z.int() })),
})
export type Spending = z.infer<typeof spendingSchema>

/**
 * What a request will cost, from `POST /api/studio/price`, whose body is that of `POST /api/studio/generations`.
 * - `free`: nobody charges for it.
 * - `known`: what the service says (`asked`), or as the owner set it per picture.
 * - `unknown`: `words` say why. Where a cap is set it cannot be made before a price per picture is.
 */
export const priceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('known'), ...moneySchema.shape, asked: z.boolean() }),
  z.object({ kind: z.literal('unknown'), words: z.string() }),
])
export type Price = z.infer<typeof priceSchema>

/** `refusal`: why it would be refused now (a cap), in words. `confirm`: ask for a second click. */
export const pricedSchema = z.object({
  engine: z.string(),
  price: priceSchema,
  confirm: z.boolean(),
  refusal: z.nullable(z.string()),
})
export type Priced = z.infer<typeof pricedSchema>

export const spendingPaths = {
  spending: '/api/studio/spending',
  csv: '/api/studio/spending/csv',
  limits: '/api/studio/spending/limits',
  price: '/api/studio/price',
} as const
