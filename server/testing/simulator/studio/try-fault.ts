import type { GenerationRequest } from '#contract/studio/generation.ts'
import { type FaultCase, type Expected } from '../faults/fault-cases.ts'
import type { Service } from '../wire.ts'
import { costOf } from './read-ledger.ts'
import type { SimulatedStudio } from './simulated-studio.ts'

const minute = 60_000
/** Pauses of an hour are the longest there are; what is unknown is looked for within its first minute. */
const deadline = 3 * 60 * minute
const reconciled = 61_000

export function requestFor(service: Service, prompt: string, inside = false): GenerationRequest {
  return service === 'leonardo'
    ? { operation: 'leonardo.createGeneration', prompt, width: 64, height: 64, num_images: 2 }
    : {
        operation: 'together.generateImages',
        model: 'black-forest-labs/FLUX.1-schnell',
        prompt,
        width: 64,
        height: 64,
        n: 2,
        ...(inside ? { response_format: 'base64' } : {}),
      }
}

/** Plays one case from the order to the end; one line for each thing that is not as it must be. */
export async function tryFault(remote: SimulatedStudio, one: FaultCase): Promise<string[]> {
  const { simulator, studio, submit, get, passUntil, clock } = remote
  const { service, kind, phase, step, moment, inside, expected } = one
  const wrong: string[] = []
  const charged = simulator.till.charges.length
  const creates = simulator.count('create')
  const early = simulator.watch.violations.length
  const request = requestFor(service, `${service}, ${phase}, ${kind}`, inside)
  const isShut = kind === 'refused' && moment === 'connect'
  if (moment !== 'connect') simulator.faults.arm({ kind, moment, step, service })
  // A connection does not say what it is for, so this waits until the next one is the create's.
  else
    remote.beforeNextSend(async () => {
      if (isShut) await simulator.shut()
      else simulator.faults.arm({ kind, moment })
    })
  const sends = remote.sends
  const id = await submit(request)
  const status = () => get(id)?.status
  if (isShut) {
    await passUntil(() => remote.sends > sends, minute)
    await simulator.reopen()
  }
  let unknownSince: number | null = null
  const isOver = () => {
    if (status() === 'unknown') unknownSince ??= clock.now()
    else unknownSince = null
    // What opens again once somebody has changed the key.
    if (studio.services.remoteProblem(service) !== null) remote.reopen(service)
    const isKnown = ['complete', 'failed', 'cancelled'].includes(status() ?? '')
    return isKnown || (unknownSince !== null && clock.now() - unknownSince > reconciled)
  }
  if (!(await passUntil(isOver, deadline))) wrong.push(`is stuck as ${status()}`)
  const kept = simulator.till.charges.slice(charged).filter(({ refunded }) => !refunded)
  wrong.push(
    ...compare(
      remote,
      id,
      expected,
      kept.map(({ amount }) => amount.micros),
    ),
  )
  const sent = simulator.count('create') - creates
  if (sent > 2) wrong.push(`was sent ${sent} times`)
  wrong.push(...simulator.watch.violations.slice(early))
  if (simulator.faults.left > 0) wrong.push('the fault never came about')
  simulator.faults.clear()
  if (studio.reports.length > 0) wrong.push(`reported: ${String(studio.reports.splice(0)[0])}`)
  return wrong.map((line) => `${service}, ${phase}, ${kind}: ${line}`)
}

function compare(
  remote: SimulatedStudio,
  id: string,
  expected: Expected,
  charges: number[],
): string[] {
  const wrong: string[] = []
  const generation = remote.get(id)
  if (generation?.status !== expected.status)
    wrong.push(`is ${generation?.status} instead of ${expected.status} (${generation?.error})`)
  if (charges.length !== expected.charges) wrong.push(`was charged ${charges.length} times`)
  if (generation?.status === 'complete' && generation.images.length !== 2)
    wrong.push(`has ${generation.images.length} pictures`)
  const charge = charges.reduce((sum, micros) => sum + micros, 0)
  const { spent, held } = costOf(remote.ledger().filter((entry) => entry.generation === id))
  if (generation?.status === 'unknown') {
    if (held === 0 || spent !== 0) wrong.push(`holds ${held} and says ${spent} are spent`)
  } else if (held !== 0 || spent !== charge) {
    wrong.push(`was charged ${charge}, and the ledger says ${spent}, with ${held} held`)
  }
  return wrong
}
