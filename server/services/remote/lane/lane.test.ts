import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import { createFakeRemote, type FakeRemoteOptions } from '#server/testing/fake-remote.ts'
import { createLane } from './lane.ts'

const never = () => new AbortController().signal
const second = 1000
const minute = 60 * second

function start(limits: FakeRemoteOptions['limits'] = {}) {
  const clock = createFakeClock()
  const remote = createFakeRemote({ picture: new Uint8Array(), limits })
  const lane = createLane({ id: 'leonardo', engines: remote, clock, random: () => 0 })
  const times: number[] = []
  const began = clock.now()
  async function ask(purpose: Parameters<typeof lane.request>[0] = 'look', signal = never()) {
    await lane.request(purpose, signal)
    times.push(clock.now() - began)
  }
  async function pass(ms: number, step = ms): Promise<void> {
    for (let gone = 0; gone < ms; gone += step) {
      await Promise.resolve()
      clock.advance(step)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock, remote, lane, times, ask, pass }
}

/** The most of these times within any minute. */
const mostInAMinute = (times: readonly number[]) =>
  Math.max(0, ...times.map((at) => times.filter((one) => one >= at && one < at + minute).length))

describe('requests to a service', () => {
  it('keep within the creates and the requests of a minute, creates counting as both', async () => {
    const { ask, pass, times } = start({ createsPerMinute: 3, requestsPerMinute: 8 })
    const creates: number[] = []
    for (let nth = 0; nth < 10; nth += 1) {
      void ask('create').then(() => creates.push(times.at(-1) ?? 0))
      void ask()
    }
    await pass(10 * minute, second)
    expect(times).toHaveLength(20)
    expect(mostInAMinute(creates)).toBeLessThanOrEqual(3)
    expect(mostInAMinute(times)).toBeLessThanOrEqual(8)
  })

  it.each([
    ['nothing said', null, second],
    ['nothing', 0, second],
    ['less than nothing', -5000, second],
    ['no number', Number.NaN, second],
    ['half a minute', 30 * second, 30 * second],
    ['years', 1e12, 60 * minute],
  ])('wait as a service asks, within reason: %s', async (_, asked, expected) => {
    const { lane, ask, pass, times } = start()
    lane.rest(asked)
    void ask()
    await pass(expected - 1)
    expect(times).toEqual([])
    await pass(1)
    expect(times).toEqual([expected])
  })

  it('wait longer each time that nobody says how long, until there is an answer again', async () => {
    const { lane, ask, pass, times } = start()
    for (let nth = 0; nth < 3; nth += 1) {
      lane.rest(null)
      void ask()
      await pass(10 * second, second)
    }
    lane.answered()
    lane.rest(null)
    void ask()
    await pass(10 * second, second)
    const waits = times.map((at, nth) => at - nth * 10 * second)
    expect(waits).toEqual([1, 2, 4, 1].map((seconds) => seconds * second))
  })

  it('stop at a refused key, and go on with another; without money only creates stop', async () => {
    const { lane, ask, pass, times, remote } = start()
    lane.refused({ cause: 'payment', words: 'No money is left.' })
    void ask('create')
    await ask('look')
    await pass(minute)
    expect(times).toHaveLength(1)
    lane.refused({ cause: 'key', words: 'This key is not taken.' })
    void ask('look')
    await pass(minute)
    expect(times).toHaveLength(1)
    remote.connect(false)
    lane.reopen()
    await pass(minute)
    expect(times).toHaveLength(1)
    remote.connect(true)
    lane.reopen()
    await pass(0)
    expect(times).toHaveLength(3)
    expect(lane.problem()).toBeNull()
  })

  it('are not stopped by what concerns only one job, and end with who waits', async () => {
    const { lane, ask, times, pass } = start()
    lane.refused({ cause: 'moderation', words: 'Not this.' })
    expect(lane.problem()).toBeNull()
    lane.rest(minute)
    const gone = new AbortController()
    const asked = ask('look', gone.signal)
    gone.abort(new Error('Nobody waits.'))
    await expect(asked).rejects.toThrow('Nobody waits.')
    await pass(2 * minute)
    expect(times).toEqual([])
  })
})

describe('places at a service', () => {
  it('are never more than there are, go to each queue in its own order, and to the queues in turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('form', 'grid', 'door'), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (queues, concurrency) => {
          const { lane, pass } = start({ concurrency })
          const began: { queue: string; seq: number }[] = []
          // What is asked last is first in no queue.
          for (const [seq, queue] of [...queues.entries()].toReversed()) {
            void lane
              .enter({ id: `${seq}`, queue, seq }, never())
              .then(() => began.push({ queue, seq }))
          }
          await pass(0)
          expect(began).toHaveLength(Math.min(concurrency, queues.length))
          const first = began.length
          for (let nth = 0; nth < queues.length; nth += 1) {
            lane.leave(`${began[nth]?.seq}`)
            await pass(0)
            expect(began.length - nth - 1).toBeLessThanOrEqual(concurrency)
          }
          expect(began).toHaveLength(queues.length)
          const later = began.slice(first)
          for (const name of new Set(queues)) {
            const seqs = later.filter(({ queue }) => queue === name).map(({ seq }) => seq)
            expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
          }
          // While two queues wait, neither has two turns before the other has one.
          for (const [at, { queue }] of later.entries()) {
            const after = later.slice(at + 1)
            const again = after.findIndex((one) => one.queue === queue)
            const waiting = new Set(after.map((one) => one.queue))
            waiting.delete(queue)
            const between = new Set(after.slice(0, Math.max(0, again)).map((one) => one.queue))
            if (again >= 0) expect([...waiting].filter((name) => !between.has(name))).toEqual([])
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
