import { describe, expect, it } from 'vitest'
import { GessoError } from '#server/domain/errors.ts'
import type { Library } from '#server/domain/library.ts'
import { type FakeRemoteOptions, fakePrice } from '#server/testing/fake-remote.ts'
import {
  readLedger,
  type RemoteStudio,
  startRemoteStudio,
  sums,
} from '#server/testing/remote-studio.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'

const price = fakePrice.micros
const webp = new Uint8Array(
  await (
    await import('sharp')
  )
    .default((await makeTestPicture()).bytes)
    .webp()
    .toBuffer(),
)
const { bytes } = await makeTestPicture({ width: 8, height: 8 })
const away = { kind: 'unreachable', words: 'The service cannot be reached.' } as const
const refusal = { cause: 'request', words: 'Not like this.' } as const

const spentOf = ({ dataDir }: RemoteStudio) => sums(readLedger(dataDir))

interface Case {
  script: Partial<FakeRemoteOptions>
  status: string
  creates?: number
  spent: number
}

/** What a service does wrong, and the one right end of it. */
const cases: Record<string, Case> = {
  'nobody is there to prepare for': { script: { prepare: () => away }, status: 'failed', spent: 0 },
  'nobody is there at first': {
    script: { prepare: (call) => (call < 3 ? away : null) },
    status: 'complete',
    creates: 1,
    spent: price,
  },
  'what is to be sent is refused': {
    script: { prepare: () => ({ kind: 'refused', refusal }) },
    status: 'failed',
    spent: 0,
  },
  'nothing ever leaves': {
    script: { send: () => ({ kind: 'unsent', words: away.words }) },
    status: 'failed',
    creates: 5,
    spent: 0,
  },
  'it is asked to come again later, often': {
    script: {
      send: (call) => (call < 6 ? { kind: 'later', afterMs: null, words: 'Later.' } : null),
    },
    status: 'complete',
    creates: 7,
    spent: price,
  },
  'looks go wrong in between': {
    script: { look: (call) => (call % 2 === 0 && call < 9 ? away : null), looks: 5 },
    status: 'complete',
    creates: 1,
    spent: price,
  },
  'the service fails at it, and takes nothing': {
    script: { look: () => ({ kind: 'failed', words: 'It failed there.' }) },
    status: 'failed',
    creates: 1,
    spent: 0,
  },
  'it is lost sight of for a moment': {
    script: { look: (call) => (call < 4 ? { kind: 'missing' } : null) },
    status: 'complete',
    creates: 1,
    spent: price,
  },
  'the service knows nothing of it any more': {
    script: { look: () => ({ kind: 'missing' }) },
    status: 'failed',
    creates: 1,
    spent: price,
  },
  'the service will not speak of it': {
    script: { look: () => ({ kind: 'refused', refusal }) },
    status: 'failed',
    creates: 1,
    spent: price,
  },
  'it is complete without a picture': {
    script: { look: () => ({ kind: 'complete', pictures: [], charge: fakePrice }) },
    status: 'failed',
    creates: 1,
    spent: price,
  },
  'the price it says is none': {
    script: {
      answer: () => ({
        kind: 'accepted',
        upstreamId: 'job-0',
        charge: { unit: 'credits', micros: Number.NaN },
      }),
      look: (call) => ({
        kind: 'complete',
        pictures: [{ index: 0, id: null, address: `https://cdn.gesso.dev/${call}` }],
        charge: { unit: 'credits', micros: -1 },
      }),
    },
    status: 'complete',
    creates: 1,
    spent: price,
  },
  'an address has expired': {
    script: { fetch: (call) => (call < 2 ? { kind: 'expired' } : null) },
    status: 'complete',
    creates: 1,
    spent: price,
  },
  'pictures cannot be reached for a while': {
    script: { fetch: (call) => (call < 8 ? away : null) },
    status: 'complete',
    creates: 1,
    spent: price,
  },
  'what lies there is a page of words': {
    script: { fetch: () => ({ kind: 'file', bytes: new TextEncoder().encode('<html>') }) },
    status: 'failed',
    creates: 1,
    spent: price,
  },
  'what lies there is cut short': {
    script: { fetch: () => ({ kind: 'file', bytes: bytes.slice(0, bytes.length / 2) }) },
    status: 'failed',
    creates: 1,
    spent: price,
  },
  'it is a picture of a kind that is not kept': {
    script: { fetch: () => ({ kind: 'file', bytes: webp }) },
    status: 'complete',
    creates: 1,
    spent: price,
  },
}

describe('when', () => {
  it.each(Object.entries(cases))('%s', async (_, { script, status, creates = 0, spent }) => {
    const studio = await startRemoteStudio(script)
    const id = await studio.ask()
    expect((await studio.settled(id)).status).toBe(status)
    expect(studio.remote.calls.send).toBe(creates)
    expect(spentOf(studio)).toEqual({ spent, held: 0 })
    expect(studio.reports).toEqual([])
  })
})

it('keeps three of four, says so, and pays what the service takes', async () => {
  const charge = { unit: 'credits', micros: 18_000_000 } as const
  const address = 'https://cdn.gesso.dev/1.png'
  const studio = await startRemoteStudio({
    look: () => ({
      kind: 'complete',
      // Told twice, and of one that was not asked for.
      pictures: [0, 1, 3, 3, 9].map((index) => ({ index, id: `${index}`, address })),
      charge,
    }),
  })
  const made = await studio.settled(await studio.ask({ num_images: 4 }))
  expect(made.status).toBe('complete')
  expect(made.images.map(({ index }) => index)).toEqual([0, 1, 3])
  expect(made.error).toContain('3 of 4')
  expect(spentOf(studio)).toEqual({ spent: charge.micros, held: 0 })
})

it('keeps pictures that came with the answer, over a kill before they were saved', async () => {
  const full = () => new GessoError('storage_full', 'There is no room.')
  let isFull = true
  const wrap = (library: Library): Library => ({
    ...library,
    generations: {
      ...library.generations,
      addImage: async (...args) => {
        if (isFull) throw full()
        return library.generations.addImage(...args)
      },
    },
  })
  const answered = {
    kind: 'done',
    upstreamId: null,
    pictures: [0, 1].map((index) => ({ index, id: null, bytes })),
    charge: null,
  } as const
  const studio = await startRemoteStudio({ find: null, answer: () => answered }, { wrap })
  const id = await studio.ask({ num_images: 2 })
  await studio.until(() => studio.get(id).stage === 'fetching')
  studio.clock.advance(3600_000)
  await studio.close()
  const { remote, clock, dataDir } = studio
  const again = await startRemoteStudio({}, { remote, clock, dataDir, wrap })
  expect(again.get(id)).toMatchObject({ status: 'running', stage: 'fetching', images: [] })
  isFull = false
  const made = await again.settled(id)
  expect(made).toMatchObject({ status: 'complete', error: null })
  expect(made.images).toHaveLength(2)
  expect(remote.charges).toHaveLength(1)
  // It said no price, so what was set aside is what it cost.
  expect(spentOf(again)).toEqual({ spent: price, held: 0 })
})

it('takes a server of one’s own that calls everything the same for what it is', async () => {
  const pictures = [{ index: 0, id: null, bytes }]
  const studio = await startRemoteStudio({
    find: null,
    answer: () => ({ kind: 'done', upstreamId: 'img', pictures, charge: null }),
  })
  const ids = [await studio.ask(), await studio.ask()]
  await Promise.all(ids.map(studio.settled))
  expect(ids.map((id) => studio.get(id).upstreamId)).toEqual(['img', undefined])
  expect(spentOf(studio)).toEqual({ spent: 2 * price, held: 0 })
})

it('takes the name of another job for no answer', async () => {
  const other = { kind: 'accepted', upstreamId: 'job-0', charge: fakePrice } as const
  const studio = await startRemoteStudio({ answer: () => other })
  const [first, second] = [await studio.ask(), await studio.ask()]
  await studio.until(() => [first, second].every((id) => studio.get(id).status === 'complete'))
  expect(studio.get(second).upstreamId).toBe('job-1')
})

it('waits for room to write down what a create was answered with, and never sends it again', async () => {
  let refusals = 6
  const wrap = (library: Library): Library => ({
    ...library,
    generations: {
      ...library.generations,
      setState(id, state, ...rest) {
        if (state.status === 'accepted' && refusals-- > 0) {
          throw new GessoError('storage_full', 'There is no room.')
        }
        return library.generations.setState(id, state, ...rest)
      },
    },
  })
  const studio = await startRemoteStudio({}, { wrap })
  const id = await studio.ask()
  await studio.until(() => refusals < 4)
  expect(studio.get(id).stage).toBe('sending')
  expect((await studio.settled(id)).status).toBe('complete')
  expect(studio.remote.charges).toHaveLength(1)
})

it('pays for what is cancelled after the service took it, and not for what still waits', async () => {
  const studio = await startRemoteStudio({ limits: { concurrency: 1 }, looks: 1000 })
  const [taken, waiting] = [await studio.ask(), await studio.ask()]
  await studio.until(() => studio.get(taken).stage === 'accepted')
  expect((await studio.services.cancelGeneration(waiting)).status).toBe('cancelled')
  expect((await studio.services.cancelGeneration(taken)).status).toBe('cancelled')
  expect(spentOf(studio)).toEqual({ spent: price, held: 0 })
  expect(studio.remote.charges).toHaveLength(1)
})

it('looks again at once when a person or the service says that it is worth it', async () => {
  const studio = await startRemoteStudio({ answer: () => ({ kind: 'unknown', words: 'Cut.' }) })
  const id = await studio.ask()
  await studio.until(() => studio.get(id).status === 'unknown')
  const found = await studio.services.resolveGeneration(id, 'check-again')
  expect(found).toMatchObject({ status: 'running', stage: 'accepted', upstreamId: 'job-0' })
  const looks = studio.remote.calls.look
  studio.services.hintRemote('leonardo', 'job-0')
  await expect.poll(() => studio.remote.calls.look).toBe(looks + 1)
  expect((await studio.settled(id)).status).toBe('complete')
})

it('tells two alike apart: what belongs to one is never taken for the other', async () => {
  let cut = false
  const studio = await startRemoteStudio({
    answer: () => (cut ? { kind: 'unknown', words: 'Cut.' } : null),
  })
  const first = await studio.ask({ seed: 7 })
  await studio.settled(first)
  cut = true
  const [second, third] = [await studio.ask({ seed: 7 }), await studio.ask({ seed: 7 })]
  await studio.until(() => [second, third].every((id) => studio.get(id).status === 'complete'))
  const upstream = [first, second, third].map((id) => studio.get(id).upstreamId)
  expect(new Set(upstream)).toEqual(new Set(['job-0', 'job-1', 'job-2']))
  expect(spentOf(studio)).toEqual({ spent: 3 * price, held: 0 })
})
