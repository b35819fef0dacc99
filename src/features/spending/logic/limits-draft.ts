import { microsPerUnit, type MoneyUnit } from '#contract/studio/money.ts'
import type { SpendingLimits } from '#contract/studio/spending.ts'

type Cap = SpendingLimits['caps'][number]
type CapPeriod = Cap['per']

/** A service that may have limits of its own. */
export interface Payee {
  id: string
  name: string
  unit: MoneyUnit
}

/** Which limit a field is: of one engine or, for null, of all together. */
export interface LimitName {
  engine: string | null
  unit: MoneyUnit
  per: CapPeriod
}

export const capWords: Readonly<Record<CapPeriod, string>> = {
  job: 'per generation',
  day: 'per day',
  month: 'per month',
}

export const unitWords: Readonly<Record<MoneyUnit, string>> = {
  credits: 'Credits',
  dollars: 'Dollars',
}

const isThe =
  ({ engine, unit, per }: LimitName) =>
  (cap: Cap) =>
    cap.engine === engine && cap.unit === unit && cap.per === per

/** A limit in whole units; undefined where there is none. */
export function limitOf({ caps }: SpendingLimits, name: LimitName): number | undefined {
  const cap = caps.find(isThe(name))
  return cap === undefined ? undefined : cap.micros / microsPerUnit
}

/** The limits with one of them set, or taken away. */
export function withLimit(
  limits: SpendingLimits,
  name: LimitName,
  value: number | undefined,
): SpendingLimits {
  const others = limits.caps.filter((cap) => !isThe(name)(cap))
  const caps =
    value === undefined ? others : [...others, { ...name, micros: toMicros(value) } satisfies Cap]
  return { ...limits, caps }
}

/** The limits with another price from which on one is asked again. */
export function withConfirm(
  limits: SpendingLimits,
  unit: MoneyUnit,
  value: number | undefined,
): SpendingLimits {
  const micros = value === undefined ? null : toMicros(value)
  return { ...limits, confirmAbove: { ...limits.confirmAbove, [unit]: micros } }
}

const toMicros = (value: number) => Math.round(value * microsPerUnit)

/** Whether two sets of limits say the same, in whatever order. */
export function isSameLimits(one: SpendingLimits, other: SpendingLimits): boolean {
  return asText(one) === asText(other)
}

function asText({ caps, confirmAbove }: SpendingLimits): string {
  const lines = caps.map(({ engine, unit, per, micros }) => `${engine} ${unit} ${per} ${micros}`)
  return [...lines.toSorted(), confirmAbove.credits, confirmAbove.dollars].join('\n')
}
