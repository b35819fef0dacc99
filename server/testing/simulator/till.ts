import type { Money } from '#server/domain/remote/money.ts'
import type { Service } from './wire.ts'

export interface Charge {
  readonly service: Service
  /** The job it was taken for. */
  readonly job: string
  readonly amount: Money
  readonly prompt: string
  /** Given back, as services do with what they refuse or fail to make. */
  refunded: boolean
}

/** What was charged, to the unit: the truth that every ledger is held against. */
export interface Till {
  readonly charges: readonly Charge[]
  charge(service: Service, job: string, amount: Money, prompt: string): void
  refund(job: string): void
  /** What is kept, in millionths of a unit. */
  total(service: Service, unit?: Money['unit']): number
}

export function createTill(): Till {
  const charges: Charge[] = []
  return {
    charges,
    charge(service, job, amount, prompt) {
      charges.push({ service, job, amount, prompt, refunded: false })
    },
    refund(job) {
      for (const one of charges) if (one.job === job) one.refunded = true
    },
    total: (service, unit) =>
      charges
        .filter((one) => one.service === service && !one.refunded)
        .filter((one) => unit === undefined || one.amount.unit === unit)
        .reduce((sum, one) => sum + one.amount.micros, 0),
  }
}

/** An amount as the services write it: whole credits, or dollars as a decimal. */
export function amountText({ micros }: Money): string {
  return String(micros / 1_000_000)
}
