import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import { type FaultName, faultNames } from '../faults/kinds.ts'
import { type Fault, type Moment, kindOf } from '../faults/plan.ts'
import { headOf } from '../faults/line.ts'
import type { Service } from '../wire.ts'
import { checkBalance } from './balance.ts'
import {
  type SimulatedStudio,
  type SimulatedStudioOptions,
  startSimulatedStudio,
} from './simulated-studio.ts'
import { requestFor } from './try-fault.ts'

/** Small for every commit; `npm run test:money` tries the sizes of a release. */
const isWhole = process.env['GESSO_FAULTS'] === 'all'
const hour = 3_600_000

const settled = ({ get }: SimulatedStudio, ids: Iterable<string>) =>
  [...ids].every((id) => !['queued', 'running'].includes(get(id)?.status ?? ''))

/** Whether all that is left unknown is what nobody can be asked about. */
const reconciled = (remote: SimulatedStudio, ids: Iterable<string>) =>
  settled(remote, ids) &&
  [...ids].every((id) => {
    const generation = remote.get(id)
    const isMade = remote.simulator.till.charges.some(
      ({ prompt, refunded }) => prompt.endsWith(id) && !refunded,
    )
    return generation?.engine !== 'leonardo' || generation.status !== 'unknown' || !isMade
  })

describe('charged once', () => {
  type Act =
    | { what: 'order'; service: Service; times: number; id: number }
    | { what: 'kill' }
    | { what: 'wait'; ms: number }
    | { what: 'fault'; kind: FaultName; moment: Moment }

  const quick = faultNames.filter((kind) => kindOf({ kind, moment: 'after' }).isSlow !== true)
  const act: fc.Arbitrary<Act> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('order' as const),
        service: fc.constantFrom<Service>('leonardo', 'together'),
        // A double click, two tabs, a key sent again.
        times: fc.constantFrom(1, 1, 2, 4),
        // The same intent may come again at any later time.
        id: fc.nat(7),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('kill' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('wait' as const),
        ms: fc.constantFrom(1, 700, 4_000),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('fault' as const),
        kind: fc.constantFrom(...quick),
        moment: fc.constantFrom<Moment>('connect', 'before', 'after'),
      }),
    },
  )

  async function play(acts: readonly Act[], options: SimulatedStudioOptions): Promise<string[]> {
    const remote = await startSimulatedStudio(options)
    const ids = Array.from({ length: 8 }, () => randomUUID())
    const services = new Map<string, Service>()
    const orders: Promise<unknown>[] = []
    for (const one of acts) {
      if (one.what === 'order') {
        const id = ids[one.id] ?? ''
        const service = services.get(id) ?? one.service
        services.set(id, service)
        const request = requestFor(service, `a boat, ${id}`)
        // Whoever asks while it is being killed hears nothing of it.
        for (let time = 0; time < one.times; time += 1)
          orders.push(remote.submit(request, id).catch(() => null))
      } else if (one.what === 'kill') await remote.kill()
      else if (one.what === 'wait') await remote.passUntil(() => false, one.ms)
      else remote.simulator.faults.arm({ kind: one.kind, moment: one.moment })
    }
    await Promise.all(orders)
    remote.simulator.faults.clear()
    const known = [...services.keys()].filter((id) => remote.get(id) !== null)
    const isOver = () => {
      for (const service of ['leonardo', 'together'] as const)
        if (remote.studio.services.remoteProblem(service) !== null) remote.reopen(service)
      return reconciled(remote, known)
    }
    const ended = await remote.passUntil(isOver, 30 * hour)
    const wrong = checkBalance(remote, services.keys())
    await remote.studio.close()
    return ended ? wrong : ['it never comes to an end', ...wrong]
  }

  const schedules = (options: SimulatedStudioOptions = {}) =>
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 24 }), async (acts) => {
      expect(await play(acts, options)).toEqual([])
    })

  it('whatever the order of clicks, repetitions, faults and kills', async () => {
    const numRuns = isWhole ? 1_000 : 12
    const details = await fc.check(schedules(), { numRuns, endOnFailure: true })
    expect(details.failed, fc.defaultReportMessage(details)).toBe(false)
  }, 900_000)

  it('would not hold of a client that sends once more where it got no answer', async () => {
    const wrapEngine = (engine: RemoteEngine): RemoteEngine => ({
      ...engine,
      async send(prepared, signal) {
        const outcome = await engine.send(prepared, signal)
        return outcome.kind === 'unknown' ? engine.send(prepared, signal) : outcome
      },
    })
    const { failed } = await fc.check(schedules({ wrapEngine }), {
      numRuns: 200,
      endOnFailure: true,
    })
    expect(failed).toBe(true)
  }, 120_000)

  it('wherever the answer to a create is cut', async () => {
    const remote = await startSimulatedStudio()
    const ids: string[] = []
    const whole = 420
    for (let at = 0; at < whole; at += isWhole ? 1 : 28) {
      const kind: Fault['kind'] = {
        means: 'nothing',
        play(line, good) {
          line.write(Buffer.concat([Buffer.from(headOf(good)), good.body]).subarray(0, at))
          line.reset()
        },
      }
      for (const service of ['leonardo', 'together'] as const) {
        remote.simulator.faults.arm({ kind, moment: 'after', step: 'create', service })
        const id = randomUUID()
        ids.push(await remote.submit(requestFor(service, `cut at ${at}, ${id}`), id))
      }
      await remote.passUntil(() => reconciled(remote, ids), hour)
    }
    expect(checkBalance(remote, ids)).toEqual([])
    expect(remote.simulator.till.charges).toHaveLength(ids.length)
    const left = ids.filter((id) => remote.get(id)?.status === 'unknown')
    expect(left.filter((id) => remote.get(id)?.engine === 'leonardo')).toEqual([])
  }, 300_000)
})

describe('limits', () => {
  it('are kept to the last by many at once, and so is every pause', async () => {
    let seed = 1
    const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    const remote = await startSimulatedStudio({
      isCrowded: true,
      mood: () => (chance() < 0.2 ? 1 + Math.floor(chance() * 30) : null),
    })
    const count = isWhole ? 5_000 : 60
    const ids = await Promise.all(
      Array.from({ length: count }, (_, place) => {
        const id = randomUUID()
        return remote.submit(requestFor(place % 2 === 0 ? 'leonardo' : 'together', `a, ${id}`), id)
      }),
    )
    expect(await remote.passUntil(() => settled(remote, ids), 30 * 24 * hour)).toBe(true)
    expect(remote.simulator.watch.violations).toEqual([])
    expect(new Set(ids.map((id) => remote.get(id)?.status))).toEqual(new Set(['complete']))
    expect(checkBalance(remote, ids)).toEqual([])
  }, 900_000)

  it('hold while a fifth of all looks fail, and a job takes hardly more requests for it', async () => {
    async function requestsOf(share: number) {
      let seed = 7
      const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
      const remote = await startSimulatedStudio({
        pendingLooks: 3,
        draw: (_, step) =>
          (step === 'look' || step === 'create') && chance() < share
            ? { kind: step === 'look' ? '502' : 'reset without a word', moment: 'after' }
            : null,
      })
      const count = isWhole ? 400 : 16
      const ids = await Promise.all(
        Array.from({ length: count }, () => {
          const id = randomUUID()
          return remote.submit(requestFor('leonardo', `a, ${id}`), id)
        }),
      )
      expect(await remote.passUntil(() => reconciled(remote, ids), 24 * hour)).toBe(true)
      expect(checkBalance(remote, ids)).toEqual([])
      const { simulator } = remote
      return { creates: simulator.count('create') / count, looks: simulator.count('look') / count }
    }
    const calm = await requestsOf(0)
    const rough = await requestsOf(0.2)
    expect(calm.creates).toBe(1)
    expect(rough.creates).toBe(1)
    expect(rough.looks / calm.looks).toBeLessThan(1.4)
  }, 300_000)
})
