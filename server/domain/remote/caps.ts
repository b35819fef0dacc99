import { amountWords, type Money } from './money.ts'

/** A cap and how much of it is used: amounts in millionths of its unit; `engine` is null where it is for all together. */
export interface CapUse {
  readonly engine: string | null
  readonly unit: Money['unit']
  readonly per: 'job' | 'day' | 'month'
  readonly most: number
  readonly used: number
}

const periods = { job: 'one job', day: 'a day', month: 'a month' } as const

/**
 * Why a job may not be begun, in words; null when it may. A job whose price nobody knows could be of any price, so
 * where there is any cap it may not.
 */
export function capRefusal(uses: readonly CapUse[], price: Money | null): string | null {
  if (price === null) {
    return uses.length === 0
      ? null
      : 'Nobody can say what this will cost, and a limit on spending is set. Where a service says no prices, set one per picture in Settings, Connections; else try again in a moment. Nothing was made or charged.'
  }
  const over = uses.find(
    ({ unit, most, used }) => unit === price.unit && price.micros > 0 && used + price.micros > most,
  )
  if (!over) return null
  const { most, used, per } = over
  const rest =
    per === 'job'
      ? ''
      : `, of which ${amountWords({ ...price, micros: used })} ${isOrAre({ ...price, micros: used })} spent or set aside`
  return `This costs ${amountWords(price)}, and the limit for ${periods[per]} is ${amountWords({ ...price, micros: most })}${rest}. Nothing was made or charged.`
}

const isOrAre = ({ unit, micros }: Money) =>
  unit === 'dollars' || micros === 1_000_000 ? 'is' : 'are'
