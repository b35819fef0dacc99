import { expect, it } from 'vitest'
import { faultCases, phases } from '../faults/fault-cases.ts'
import { faultNames } from '../faults/kinds.ts'
import { startSimulatedStudio } from './simulated-studio.ts'
import { tryFault } from './try-fault.ts'

/** Every kind in one or two of its phases, each commit; `npm run test:money` tries all of them. */
const isWhole = process.env['GESSO_FAULTS'] === 'all'
const casesOf = (service: 'leonardo' | 'together') =>
  faultCases(service).filter(
    ({ kind, phase }) => isWhole || (faultNames.indexOf(kind) + phases.indexOf(phase)) % 3 === 0,
  )

it.each(['leonardo', 'together'] as const)(
  'every fault at every step of a job at %s ends in the one right way, charged for once or not at all',
  async (service) => {
    const remote = await startSimulatedStudio()
    const wrong: string[] = []
    for (const one of casesOf(service)) wrong.push(...(await tryFault(remote, one)))
    expect(wrong).toEqual([])
  },
  180_000,
)
