import { costOf } from './read-ledger.ts'
import type { SimulatedStudio } from './simulated-studio.ts'

/**
 * Holds every job against what the services took for it, one line for each that does not match: nothing is charged
 * twice, what is charged is spent or held here, and what is spent here was charged, to the unit.
 * @param ids each known to the services by a prompt that ends in it
 */
export function checkBalance(
  { simulator, get, ledger }: SimulatedStudio,
  ids: Iterable<string>,
): string[] {
  const entries = ledger()
  const kept = simulator.till.charges.filter(({ refunded }) => !refunded)
  return [...ids].flatMap((id) => {
    const wrong: string[] = []
    const charges = kept.filter(({ prompt }) => prompt.endsWith(id))
    const charged = charges.reduce((sum, { amount }) => sum + amount.micros, 0)
    const generation = get(id)
    const { spent, held } = costOf(entries.filter(({ generation: of }) => of === id))
    if (charges.length > 1) wrong.push(`charged ${charges.length} times`)
    const status = generation?.status
    if (status === undefined) {
      if (charged > 0) wrong.push('was charged and is not known')
    } else if (status === 'unknown') {
      if (held === 0 || spent !== 0) wrong.push(`holds ${held} and says ${spent} are spent`)
    } else if (status === 'queued' || status === 'running') {
      wrong.push('is not over')
    } else {
      if (spent !== charged || held !== 0)
        wrong.push(`charged ${charged}, and the ledger says ${spent}, with ${held} held`)
      if (status === 'complete' && charged === 0) wrong.push('made and not charged')
      if (status === 'failed' && charged > 0) wrong.push('paid for and not kept')
    }
    return wrong.map(
      (line) => `${generation?.engine} ${id}: ${line} (${status}: ${generation?.error})`,
    )
  })
}
