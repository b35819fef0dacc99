import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import { type Simulator, startSimulator } from '../start-simulator.ts'
import type { Service } from '../wire.ts'
import { connectTo } from './connected.ts'
import { type FaultName, type Meaning, faultKinds, faultNames } from './kinds.ts'
import type { Moment } from './plan.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({
    limits: { createsPerMinute: 1e6, requestsPerMinute: 1e6, concurrency: 1e6, waiting: 1e6 },
  })
})
afterAll(() => simulator.close())

const never = new AbortController().signal
const requests: Record<Service, GenerationRequest> = {
  leonardo: {
    operation: 'leonardo.createGeneration',
    prompt: 'a boat',
    width: 64,
    height: 64,
    num_images: 1,
  },
  together: {
    operation: 'together.generateImages',
    model: 'black-forest-labs/FLUX.1-schnell',
    prompt: 'a boat',
    width: 64,
    height: 64,
  },
}

async function prepared(engine: RemoteEngine, service: Service) {
  const readInput = async () => null
  const request = requests[service]
  const made = await engine.prepare(
    { generationId: 'g', request, seed: 7, wanted: [0], readInput },
    never,
  )
  if (made.kind !== 'ready') throw new Error(`It is ${made.kind}.`)
  return made.prepared
}

/** What a create may be taken for, by what the fault means. */
const creates: Record<Meaning, readonly string[]> = {
  unsent: ['unknown'],
  nothing: ['unknown'],
  refusal: ['refused'],
  later: ['later'],
  whole: ['accepted', 'done'],
}
/** A question that can be asked again is not worth telling apart so finely, but never to be taken for an answer. */
const questions: Record<Meaning, readonly string[]> = {
  unsent: ['unreachable'],
  nothing: ['unreachable', 'later'],
  refusal: ['refused', 'unreachable'],
  later: ['later'],
  whole: ['pending', 'found', 'account', 'file'],
}
const fetches: Record<Meaning, readonly string[]> = {
  unsent: ['unreachable'],
  nothing: ['unreachable', 'later', 'broken', 'expired'],
  refusal: ['expired', 'broken', 'unreachable'],
  later: ['later', 'unreachable'],
  whole: ['file'],
}

const meaningAt = (kind: FaultName, moment: Moment): Meaning => {
  const { means } = faultKinds[kind]
  return moment === 'connect' && means === 'whole' ? 'nothing' : means
}

describe.each(['leonardo', 'together'] as const)('the client of %s', (service) => {
  it.each(['connect', 'before', 'after'] as const)(
    'takes a create with a fault at "%s" for what it is, and sends it once',
    async (moment) => {
      const { engine } = connectTo(simulator, service, Date)
      const wrong: string[] = []
      for (const kind of faultNames) {
        const before = simulator.count('create')
        simulator.faults.arm({ kind, moment, step: 'create', service })
        const outcome = await engine.send(await prepared(engine, service), never)
        const sent = simulator.count('create') - before
        if (
          !creates[meaningAt(kind, moment)].includes(outcome.kind) ||
          sent > 1 ||
          simulator.faults.left > 0
        )
          wrong.push(`${kind}: ${outcome.kind}, sent ${sent} times`)
        simulator.faults.clear()
      }
      expect(wrong).toEqual([])
    },
  )

  it('knows for sure that nothing was sent where nobody listens', async () => {
    const { engine } = connectTo(simulator, service, Date)
    const body = await prepared(engine, service)
    await simulator.shut()
    expect((await engine.send(body, never)).kind).toBe('unsent')
    await simulator.reopen()
  })

  it('takes a broken download for nothing but that', async () => {
    const { engine } = connectTo(simulator, service, Date)
    const facts = { width: 64, height: 64, type: 'jpeg', index: 0 } as const
    const wrong: string[] = []
    for (const kind of faultNames) {
      const address = simulator.host.address(service, facts)
      simulator.faults.arm({ kind, moment: 'after', step: 'download' })
      const outcome = await engine.fetch(address, never)
      const isWhole =
        outcome.kind === 'file' &&
        Buffer.compare(outcome.bytes, await simulator.host.bytes(facts)) === 0
      if (!fetches[faultKinds[kind].means].includes(outcome.kind) && !isWhole)
        wrong.push(`${kind}: ${outcome.kind}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('the client of leonardo', () => {
  it.each(['look', 'list', 'account'] as const)(
    'never takes a spoilt %s for an answer',
    async (step) => {
      const { engine, account } = connectTo(simulator, 'leonardo', Date)
      const sent = await engine.send(await prepared(engine, 'leonardo'), never)
      const id = sent.kind === 'accepted' ? sent.upstreamId : ''
      const marks = { seed: 7, prompt: 'a boat', sentAt: Date.now(), isTaken: () => false }
      const wrong: string[] = []
      for (const kind of faultNames) {
        simulator.faults.arm({ kind, moment: 'after', step })
        const outcome = await {
          look: () => engine.look?.(id, never),
          list: () => engine.find?.(marks, never),
          account: () => account.facts(never),
        }[step]()
        if (!questions[faultKinds[kind].means].includes(outcome?.kind ?? 'nothing'))
          wrong.push(`${kind}: ${outcome?.kind}`)
        simulator.faults.clear()
        const job = simulator.leonardo.jobs.get(id)
        if (job !== undefined) Object.assign(job, { status: 'PENDING', looksLeft: 5 })
      }
      expect(wrong).toEqual([])
    },
  )
})
