import { costOf } from '#contract/cost/cost-of.ts'
import type { Generation } from '#contract/studio/generation.ts'

const services = { leonardo: 'Leonardo', together: 'Together' } as const

/** What a generation was charged, and who painted it where that was not the model it names. */
export function paidWords({ engine, request }: Generation): string {
  if (engine !== 'builtin') return 'charged by the service'
  const cost = costOf(request)
  return cost.kind === 'free' && cost.standsIn !== null
    ? `free: painted on this machine in place of ${services[cost.standsIn]}`
    : 'free'
}
