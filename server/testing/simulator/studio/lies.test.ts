import { expect, it } from 'vitest'
import type { GenerationStatus } from '#contract/studio/generation.ts'
import { layTripwire } from '#server/outbound/testing/listeners.ts'
import type { FaultKind } from '../faults/kinds.ts'
import { sendReply } from '../faults/line.ts'
import type { Service, Step } from '../wire.ts'
import { costOf } from './read-ledger.ts'
import { startSimulatedStudio } from './simulated-studio.ts'
import { requestFor } from './try-fault.ts'

type Answer = Record<string, unknown>

interface Lie {
  readonly service: Service
  readonly tell: (answer: Answer) => Answer
  /** How many answers are lies; then the truth. */
  readonly times: number
  readonly status: GenerationStatus
  readonly pictures: number
}

/** A Leonardo job that says it is done, with other pictures than it has. */
const pictures = (
  change: (list: Answer[]) => Answer[],
  end: number,
): Omit<Lie, 'service' | 'times'> => ({
  tell: (answer) =>
    answer['status'] === 'COMPLETE'
      ? { ...answer, generated_images: change(answer['generated_images'] as Answer[]) }
      : answer,
  status: end === 0 ? 'failed' : 'complete',
  pictures: end,
})
const data = (change: (list: Answer[]) => unknown): Pick<Lie, 'service' | 'tell'> => ({
  service: 'together',
  tell: (answer) => ({ ...answer, data: change(answer['data'] as Answer[]) }),
})

/** What services answer in good form and against better knowledge. All are charged: the pictures were made. */
const lies: Record<string, Lie> = {
  'none of two pictures': { service: 'leonardo', times: 99, ...pictures(() => [], 0) },
  'one of two pictures': {
    service: 'leonardo',
    times: 99,
    ...pictures((all) => all.slice(0, 1), 1),
  },
  'five pictures of two': {
    service: 'leonardo',
    times: 99,
    ...pictures((all) => [...all, ...all, ...all].slice(0, 5), 2),
  },
  'a picture without an address': {
    service: 'leonardo',
    times: 99,
    ...pictures(([first = {}]) => [first, { id: 'x' }], 1),
  },
  'addresses on the inside': {
    service: 'leonardo',
    times: 1,
    ...pictures((all) => all.map((one) => ({ ...one, url: 'http://169.254.169.254/a.jpg' })), 2),
  },
  'addresses of files': {
    service: 'leonardo',
    times: 1,
    ...pictures((all) => all.map((one) => ({ ...one, url: 'file:///etc/passwd' })), 2),
  },
  'a word nobody knows for a status': {
    service: 'leonardo',
    times: 3,
    tell: (answer) => ({ ...answer, status: 'COMPLETED' }),
    status: 'complete',
    pictures: 2,
  },
  'the id of another job': {
    service: 'leonardo',
    times: 3,
    tell: (answer) => ({ ...answer, id: '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601' }),
    status: 'complete',
    pictures: 2,
  },
  'done without a list of pictures': {
    service: 'leonardo',
    times: 2,
    tell: (answer) => ({ ...answer, status: 'COMPLETE', generated_images: null }),
    status: 'complete',
    pictures: 2,
  },
  'nothing made, in good form': { ...data(() => []), times: 1, status: 'failed', pictures: 0 },
  'one of two, in good form': {
    ...data((all) => all.slice(0, 1)),
    times: 1,
    status: 'complete',
    pictures: 1,
  },
  'base64 that is none': {
    ...data(() => [{ index: 0, type: 'b64_json', b64_json: '%%%' }]),
    times: 1,
    status: 'failed',
    pictures: 0,
  },
  'the same place twice': {
    ...data(([first = {}, second = {}]) => [first, { ...second, index: 0 }]),
    times: 1,
    status: 'complete',
    pictures: 2,
  },
}

it.each(Object.entries(lies))(
  'a service that answers %s is paid once and believed in nothing else',
  async (_, lie) => {
    let left = lie.times
    const retouch = (step: Step, answer: Answer) => {
      const told = lie.tell(answer)
      if (JSON.stringify(told) === JSON.stringify(answer) || left <= 0) return answer
      left -= 1
      return step === 'look' || step === 'create' ? told : answer
    }
    const { submit, get, passUntil, ledger, simulator, studio } = await startSimulatedStudio({
      retouch,
    })
    const id = await submit(requestFor(lie.service, 'a boat'))
    const over = await passUntil(
      () => ['complete', 'failed'].includes(get(id)?.status ?? ''),
      26 * 3_600_000,
    )
    const { status, images, error } = get(id) ?? {}
    expect([over, status, images?.length], error ?? undefined).toEqual([
      true,
      lie.status,
      lie.pictures,
    ])
    const charges = simulator.till.charges.map(({ amount }) => amount.micros)
    expect(charges).toHaveLength(1)
    expect(costOf(ledger())).toEqual({ spent: charges[0], held: 0 })
    expect(studio.reports).toEqual([])
  },
)

it('a job that fails at the service is given back in full', async () => {
  const { submit, get, passUntil, ledger, simulator } = await startSimulatedStudio({
    pendingLooks: 9,
  })
  const id = await submit(requestFor('leonardo', 'a boat'))
  await passUntil(() => simulator.count('look') > 1, 60_000)
  for (const job of simulator.leonardo.jobs.keys()) simulator.leonardo.end(job, 'FAILED')
  expect(await passUntil(() => get(id)?.status === 'failed', 600_000)).toBe(true)
  expect(costOf(ledger())).toEqual({ spent: 0, held: 0 })
  expect(simulator.till.total('leonardo')).toBe(0)
})

it('what could not be priced before, and whose answer was lost, is priced when it is found', async () => {
  const { submit, get, passUntil, ledger, simulator } = await startSimulatedStudio({ priceless: 1 })
  simulator.faults.arm({ kind: 'reset without a word', moment: 'after', step: 'create' })
  const id = await submit(requestFor('leonardo', 'a boat'))
  expect(await passUntil(() => get(id)?.status === 'complete', 600_000)).toBe(true)
  expect(costOf(ledger()).spent).toBe(simulator.till.total('leonardo'))
})

it('nothing a service says leads anywhere else on this machine or its network', async () => {
  const { port, hits } = await layTripwire()
  const inside = [
    `http://127.0.0.1:${port}/a.jpg`,
    `http://[::1]:${port}/`,
    `http://localhost:${port}/`,
  ]
  let asked = 0
  const retouch = (step: Step, answer: Answer) =>
    step === 'look' && answer['status'] === 'COMPLETE' && asked < 9
      ? {
          ...answer,
          generated_images: [0, 1].map((place) => ({
            id: `${place}`,
            url: inside[(asked += 1) % inside.length],
          })),
        }
      : answer
  const { submit, get, passUntil, simulator } = await startSimulatedStudio({ retouch })
  const moved = (status: number): FaultKind => ({
    means: 'nothing',
    play: (line) =>
      sendReply(line, {
        status,
        headers: { location: inside[0] ?? '' },
        body: Buffer.alloc(0),
      }),
  })
  for (const status of [301, 302, 303, 307, 308])
    for (const step of ['create', 'look', 'list', 'download'] as const)
      simulator.faults.arm({ kind: moved(status), moment: 'after', step })
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, place) =>
      submit(requestFor(place % 2 === 0 ? 'leonardo' : 'together', 'a boat')),
    ),
  )
  const isOver = () => !ids.some((id) => ['queued', 'running'].includes(get(id)?.status ?? ''))
  expect(await passUntil(isOver, 26 * 3_600_000)).toBe(true)
  expect([asked > 0, simulator.count('download') > 0, hits()]).toEqual([true, true, 0])
})

it('a service that is away for half a day loses nothing that it had accepted', async () => {
  const remote = await startSimulatedStudio({ pendingLooks: 2 })
  const { submit, get, passUntil, simulator, ledger } = remote
  const accepted = await submit(requestFor('leonardo', 'a boat'))
  await passUntil(() => simulator.count('look') > 0, 60_000)
  await simulator.shut()
  const late = await submit(requestFor('leonardo', 'a late boat'))
  await passUntil(() => false, 12 * 3_600_000)
  expect([get(accepted)?.status, get(late)?.status]).toEqual(['running', 'failed'])
  await simulator.reopen()
  expect(await passUntil(() => get(accepted)?.status === 'complete', 600_000)).toBe(true)
  expect(simulator.till.charges).toHaveLength(1)
  expect(costOf(ledger())).toEqual({ spent: simulator.till.total('leonardo'), held: 0 })
})

it('what is lost holds up what waits for a minute and no longer, however much it is', async () => {
  const { submit, get, passUntil, simulator } = await startSimulatedStudio()
  simulator.faults.arm({
    kind: 'reset without a word',
    moment: 'before',
    step: 'create',
    times: 10,
  })
  const lost = await Promise.all(
    Array.from({ length: 10 }, () => submit(requestFor('leonardo', 'a lost boat'))),
  )
  expect(await passUntil(() => lost.every((id) => get(id)?.status === 'unknown'), 60_000)).toBe(
    true,
  )
  const next = await submit(requestFor('leonardo', 'a boat'))
  expect(await passUntil(() => get(next)?.status === 'complete', 90_000)).toBe(true)
})
