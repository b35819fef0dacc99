import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import { createFakeClock, type FakeClock } from '#server/testing/fake-clock.ts'
import { createFakeRemote, type FakeRemote, fakePrice } from '#server/testing/fake-remote.ts'
import { mortal, type Mortal } from '#server/testing/mortal-remote.ts'
import { readLedger, type RemoteStudio, startRemoteStudio } from '#server/testing/remote-studio.ts'
import { snapshotFolder } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'

const tiny = await makeTestPicture({ width: 8, height: 8 })
const price = fakePrice.micros

/** What the service does at its next calls: each word is used up by one. */
const moods = ['well', 'well', 'slow', 'lost', 'cut', 'refused', 'unsent', 'later', 'away'] as const
type Mood = (typeof moods)[number]

interface World {
  clock: FakeClock
  remote: FakeRemote
  life: Mortal
  studio: RemoteStudio
  ids: string[]
  pick: (most: number) => number
}

function createMoody(clock: FakeClock, given: readonly Mood[]): FakeRemote {
  const queue = [...given]
  const next = () => queue.shift() ?? 'well'
  const wait = (ms: number) => new Promise<null>((go) => clock.setTimer(ms, () => go(null)))
  const away = { kind: 'unreachable', words: 'Nobody is there.' } as const
  const later = { kind: 'later', afterMs: 3000, words: 'Not so fast.' } as const
  let cut = false
  return createFakeRemote({
    picture: tiny.bytes,
    takes: { ms: 6000, clock },
    limits: { concurrency: 3 },
    prepare: () => (next() === 'away' ? away : null),
    async send() {
      const mood = next()
      cut = mood === 'cut'
      if (mood === 'slow') return wait(2500)
      if (mood === 'lost') return { kind: 'unknown', words: 'It was cut before it was read.' }
      if (mood === 'unsent') return { kind: 'unsent', words: 'Nobody is there.' }
      if (mood === 'later') return later
      if (mood !== 'refused') return null
      return { kind: 'refused', refusal: { cause: 'request', words: 'Not this.' } }
    },
    async answer() {
      if (cut) return { kind: 'unknown', words: 'It was cut after it was read.' }
      return next() === 'slow' ? wait(2500) : null
    },
    look: () => (next() === 'away' ? away : next() === 'later' ? later : null),
    find: () => (next() === 'away' ? away : null),
    fetch: () => {
      const mood = next()
      if (mood === 'away') return away
      return mood === 'cut' ? { kind: 'expired' } : null
    },
  })
}

async function open(world: Omit<World, 'studio'>, dataDir?: string): Promise<RemoteStudio> {
  return startRemoteStudio(
    {},
    {
      remote: world.remote,
      remotes: world.life.engines,
      clock: world.clock,
      ...(dataDir !== undefined && { dataDir }),
    },
  )
}

/** One thing that can happen. */
type Step = (world: World) => Promise<void> | void

const steps = {
  async ask({ studio, ids, pick }) {
    const id = randomUUID()
    ids.push(id)
    const count = { num_images: 1 + pick(2) }
    // Double click: only one of them can make it.
    await Promise.all(Array.from({ length: 1 + pick(3) }, () => studio.ask(count, id)))
  },
  async askAgain({ studio, ids, pick }) {
    const id = ids[pick(ids.length)]
    if (id === undefined) return
    const { num_images: n } = { num_images: 1, ...studio.get(id).request }
    await studio.ask({ num_images: Number(n) }, id)
  },
  async wait({ clock, pick }) {
    for (let nth = 0; nth < 3; nth += 1) {
      await sleep(1)
      clock.advance(200 + pick(4000))
    }
  },
  async waitAnInstant() {
    await sleep(1)
  },
  async kill(world) {
    const { studio, life } = world
    const left = snapshotFolder(studio.dataDir)
    life.die()
    await studio.close()
    world.life = mortal(world.remote)
    world.studio = await open(world, left)
  },
  async restart(world) {
    await within(world.clock, world.studio.services.close(8000))
    world.studio = await open(world, world.studio.dataDir)
  },
  async cancel({ studio, ids, clock, pick }) {
    const id = ids[pick(ids.length)]
    if (id === undefined) return
    await within(clock, refusable(studio.services.cancelGeneration(id)))
  },
  async decide({ studio, ids, remote }) {
    for (const id of ids) {
      const { status, seed } = studio.get(id)
      // Only what is true: it was not made, and will not be.
      if (status !== 'unknown' || remote.charges.includes(seed) || remote.reading.has(seed))
        continue
      await refusable(studio.services.resolveGeneration(id, 'not-made'))
    }
  },
  hint({ studio, remote, pick }) {
    studio.services.hintRemote('leonardo', [...remote.jobs.keys()][pick(remote.jobs.size)] ?? 'no')
  },
} satisfies Record<string, Step>

/** Lets time pass until a call is over. */
async function within(clock: FakeClock, call: Promise<void>): Promise<void> {
  const under = new Set([call])
  const done = call.finally(() => under.clear())
  while (under.size > 0) {
    clock.advance(250)
    await sleep(1)
  }
  await done
}

async function refusable(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    expect(error).toMatchObject({ code: 'conflict' })
  }
}

const step = fc.constantFrom<(keyof typeof steps)[]>(
  ...(['ask', 'ask', 'ask', 'wait', 'wait', 'waitAnInstant', 'kill', 'restart'] as const),
  ...(['askAgain', 'cancel', 'decide', 'hint'] as const),
)

it('pays at most once for each, and keeps a ledger of just that, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 16 }),
      fc.array(fc.constantFrom(...moods), { maxLength: 40 }),
      fc.infiniteStream(fc.nat(1000)),
      async (schedule, given, picks) => {
        const clock = createFakeClock()
        const remote = createMoody(clock, given)
        const pick = (most: number) => Number(picks.next().value) % Math.max(1, most)
        const start = { clock, remote, life: mortal(remote), ids: [], pick }
        const world: World = { ...start, studio: await open(start) }
        for (const name of schedule) await steps[name](world)
        await settle(world)
        judge(world)
        // After a crash nobody knows of what was cancelled before it, and the service is still at it.
        if (!schedule.includes('cancel')) expect(remote.mostAtOnce).toBeLessThanOrEqual(3)
        await world.studio.close()
        expect(auditLibrary(world.studio.dataDir)).toEqual([])
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)

/** Lets everything come to its end, but for what waits for a person. */
async function settle({ studio, ids }: World): Promise<void> {
  const isOver = (id: string) => !['queued', 'running'].includes(studio.get(id).status)
  await studio.until(() => ids.every(isOver))
  // What was made is found within a minute.
  await studio.until(() => ids.every((id) => isOver(id) && !isFindable(id)))
  function isFindable(id: string): boolean {
    const { status, seed } = studio.get(id)
    return status === 'unknown' && studio.remote.charges.includes(seed)
  }
}

function judge({ studio, remote, ids }: World): void {
  const { charges } = remote
  expect(new Set(charges).size).toBe(charges.length)
  const rows = readLedger(studio.dataDir)
  for (const id of ids) {
    const { status, seed, images, expected } = studio.get(id)
    const kinds = rows.filter((row) => row.generation_id === id).map(({ kind }) => kind)
    const wasCharged = charges.includes(seed)
    if (status === 'unknown') expect(kinds).toEqual(['hold'])
    else expect(kinds).toEqual(wasCharged ? ['hold', 'release', 'settle'] : ['hold', 'release'])
    if (status === 'unknown' || status === 'failed')
      expect(wasCharged && status === 'unknown').toBe(false)
    if (status === 'complete') expect(images).toHaveLength(expected)
  }
  const settled = rows.filter(({ kind }) => kind === 'settle')
  expect(settled.reduce((sum, { micros }) => sum + (micros ?? 0), 0)).toBe(charges.length * price)
}
