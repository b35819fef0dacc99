import { writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import { type Disk, nodeDisk } from '#server/store/media/disk.ts'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import { createFakeRemote } from '#server/testing/fake-remote.ts'
import {
  createFakeHistory,
  type FakeHistory,
  pastGeneration,
} from '#server/testing/remote/fake-history.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

const tiny = await makeTestPicture({ width: 8, height: 8 })
/** Does not wait for the disk itself. */
const disk: Disk = { ...nodeDisk, write: writeFile, syncFolder: async () => undefined }
const start = Date.UTC(2026, 0, 2)
const minute = 60_000
const day = 24 * 60 * minute

function accountWith(count: number, apart = minute): FakeHistory {
  const history = createFakeHistory(tiny.bytes)
  for (let place = 0; place < count; place += 1) {
    history.past.push(pastGeneration(`u-${place}`, start - day - place * apart))
  }
  return history
}

async function until({ clock }: TestStudio, isSo: () => boolean): Promise<void> {
  for (let step = 0; !isSo(); step += 1) {
    if (step > 4000) throw new Error('It never came to that.')
    // What reads and decodes files takes time of its own.
    await sleep(1)
    clock.advance(10_000)
  }
}

const stateOf = ({ services }: TestStudio) => services.importState('leonardo')
const all = { limit: 1000, offset: 0 }
const promptsOf = ({ services }: TestStudio) =>
  services.listImages(all).images.map(({ prompt }) => prompt.replace('a boat, ', ''))

async function bringAll(studio: TestStudio): Promise<void> {
  studio.services.setImport('leonardo', true)
  await until(studio, () => stateOf(studio).phase === 'in-step')
}

describe('bringing a history', () => {
  it('takes every generation once, at its time, though the list moves meanwhile', async () => {
    const history = accountWith(60)
    const clock = createFakeClock(start - 2 * day)
    const studio = await startTestStudio({ disk, remotes: history, clock, automatic: true })
    studio.submit({ prompt: 'a boat, ours', num_images: 1 })
    await studio.announced('generation.completed')
    clock.advance(2 * day)
    history.page = (call) => {
      // Made, and deleted, elsewhere while it walks.
      if (call !== 1) return null
      history.past.unshift(pastGeneration('u-new', start))
      history.past.splice(20, 3)
      return null
    }
    await bringAll(studio)
    await until(studio, () => promptsOf(studio).includes('u-new'))
    const names = promptsOf(studio)
    expect(names).toHaveLength(62)
    expect(names[0]).toBe('u-new')
    expect(names.at(-1)).toBe('ours')
    expect(names.slice(1, -1)).toEqual(Array.from({ length: 60 }, (_, place) => `u-${place}`))
    expect(stateOf(studio)).toMatchObject({ generations: 61, pictures: 61, lost: 0, words: null })
    expect(stateOf(studio).backTo).toBe(start - day - 59 * minute)
    const [newest] = studio.services.listGenerations(all).generations
    expect(newest).toMatchObject({
      engine: 'leonardo',
      status: 'complete',
      createdAt: start,
      seed: 4711,
      request: {
        operation: 'leonardo.createGeneration',
        prompt: 'a boat, u-new',
        width: 640,
        guidance_scale: 7.5,
      },
    })
    expect(auditLibrary(studio.dataDir)).toEqual([])
  })

  it('goes on where it was after a pause and after a restart, and twice brings nothing', async () => {
    const history = accountWith(30)
    const first = await startTestStudio({ disk, remotes: history })
    first.services.setImport('leonardo', true)
    await until(first, () => stateOf(first).generations > 5)
    expect(first.services.setImport('leonardo', false).phase).toBe('off')
    await until(first, () => true)
    const paused = stateOf(first).generations
    for (let step = 0; step < 20; step += 1) {
      await sleep(1)
      first.clock.advance(minute)
    }
    expect(stateOf(first).generations - paused).toBeLessThan(2)
    first.services.setImport('leonardo', true)
    await until(first, () => stateOf(first).generations > paused + 5)
    await first.close()

    const { dataDir, clock } = first
    const second = await startTestStudio({ disk, remotes: history, dataDir, clock })
    await until(second, () => stateOf(second).phase === 'in-step')
    expect(promptsOf(second)).toEqual(Array.from({ length: 30 }, (_, place) => `u-${place}`))
    const before = history.calls.fetch
    clock.advance(60 * minute)
    await until(second, () => history.calls.page > 3)
    expect(history.calls.fetch).toBe(before)
    expect(auditLibrary(dataDir)).toEqual([])
  })

  it('keeps in step, and leaves what was deleted here deleted', async () => {
    const history = accountWith(3)
    const studio = await startTestStudio({ disk, remotes: history })
    await bringAll(studio)
    const [first] = studio.services.listGenerations(all).generations
    await studio.services.deleteGeneration(first?.id ?? '')
    history.past.unshift(
      pastGeneration('u-late', start + 2 * minute),
      pastGeneration('u-later', start + minute, 3),
      { ...pastGeneration('u-pending', start), status: 'pending' },
      { ...pastGeneration('u-failed', start, 0), status: 'failed' },
    )
    studio.services.hintRemote('leonardo', 'u-late')
    await until(studio, () => promptsOf(studio).includes('u-late'))
    expect(promptsOf(studio)).toEqual(['u-late', 'u-later', 'u-later', 'u-later', 'u-1', 'u-2'])
    history.past[2] = pastGeneration('u-pending', start)
    studio.services.hintRemote('leonardo', 'u-pending')
    await until(studio, () => promptsOf(studio).includes('u-pending'))
    expect(promptsOf(studio)).toHaveLength(7)
    expect(stateOf(studio)).toMatchObject({ generations: 6, lost: 0 })
  })

  it('takes nothing for somebody else’s that may be a create of ours', async () => {
    const remote = createFakeRemote({ picture: tiny.bytes, find: () => ({ kind: 'absent' }) })
    remote.script.answer = () => ({ kind: 'unknown', words: 'It broke off.' })
    const history = createFakeHistory(tiny.bytes, remote)
    const studio = await startTestStudio({ disk, remotes: history, priceBefore: async () => null })
    const id = '6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'
    const request = { operation: 'leonardo.createGeneration', prompt: 'a boat, ours' } as const
    await studio.services.submitWithPictures(id, { ...request, seed: 4711, num_images: 1 })
    await until(studio, () => studio.services.getGeneration(id)?.status === 'unknown')
    history.past.push(pastGeneration('ours', start), pastGeneration('theirs', start))
    await bringAll(studio)
    expect(promptsOf(studio)).toEqual(['theirs'])
  })
})

it('leaves alone what was made there from here, also once that is deleted', async () => {
  const remote = createFakeRemote({ picture: tiny.bytes })
  const history = createFakeHistory(tiny.bytes, remote)
  const studio = await startTestStudio({ disk, remotes: history, priceBefore: async () => null })
  const id = '6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'
  const request = { operation: 'leonardo.createGeneration', prompt: 'a boat, ours' } as const
  await studio.services.submitWithPictures(id, { ...request, num_images: 1 })
  await until(studio, () => studio.services.getGeneration(id)?.status === 'complete')
  history.past.push(pastGeneration('job-0', start), pastGeneration('theirs', start - day))
  await bringAll(studio)
  expect(promptsOf(studio)).toEqual(['ours', 'theirs'])
  await studio.services.deleteGeneration(id)
  const { lookedAt } = stateOf(studio)
  studio.services.hintRemote('leonardo', 'new')
  await until(studio, () => stateOf(studio).lookedAt !== lookedAt)
  expect(promptsOf(studio)).toEqual(['theirs'])
})

describe('what stands in the way', () => {
  it('is said and waited out, and the key is asked for where it is refused', async () => {
    const history = accountWith(2)
    const refusal = { cause: 'key', words: 'The service does not accept the key.' } as const
    history.page = (call) => {
      if (call === 0) return { kind: 'unreachable', words: 'The service cannot be reached.' }
      if (call === 1)
        return { kind: 'later', afterMs: 5000, words: 'The service asks for a pause.' }
      return call === 2 ? { kind: 'refused', refusal } : null
    }
    const studio = await startTestStudio({ disk, remotes: history })
    studio.services.setImport('leonardo', true)
    await until(studio, () => stateOf(studio).words === refusal.words)
    expect(stateOf(studio).phase).toBe('waiting')
    // Nothing more is asked with it until it is another, or found to be good.
    studio.clock.advance(10 * 60 * minute)
    expect(history.calls.page).toBe(3)
    studio.services.reopenRemote('leonardo')
    await until(studio, () => stateOf(studio).phase === 'in-step')
    expect(promptsOf(studio)).toEqual(['u-0', 'u-1'])
  })

  it('loses only what cannot be had, and asks anew for addresses that ran out', async () => {
    const history = accountWith(4)
    history.look = async (upstreamId) => {
      const again = pastGeneration(upstreamId, start).pictures
      const fresh = again.map((one) => ({ ...one, address: `https://cdn.gesso.dev/fresh` }))
      return { kind: 'complete', pictures: fresh, charge: null }
    }
    history.fetch = async (address) => {
      if (address.includes('/u-0/')) return { kind: 'expired' }
      if (address.includes('/u-1/')) return { kind: 'broken', words: 'It is no picture.' }
      if (address.includes('/u-2/')) return { kind: 'file', bytes: Buffer.from('no picture') }
      return { kind: 'file', bytes: tiny.bytes }
    }
    const studio = await startTestStudio({ disk, remotes: history })
    await bringAll(studio)
    expect(promptsOf(studio)).toEqual(['u-0', 'u-3'])
    expect(stateOf(studio)).toMatchObject({ generations: 2, lost: 2 })
  })

  it('is a missing connection too: nothing begins without one, and what was begun waits', async () => {
    const history = accountWith(1)
    history.connected = false
    const studio = await startTestStudio({ disk, remotes: history })
    expect(stateOf(studio)).toMatchObject({ available: false, phase: 'off' })
    expect(() => studio.services.setImport('leonardo', true)).toThrow(/Connect the account/)
    expect(() => studio.services.importState('together')).toThrow(/no such history/)
  })
})
