import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import type { StudioEvent } from '#contract/studio/events.ts'
import { snapshotFolder } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

const all = { limit: 1000, offset: 0 }
const tiny = makeTestPicture({ width: 8, height: 8 })

/** A page that read the lists once and since then only listens. */
interface Page {
  images: Set<number>
  generations: Set<string>
  heard: number
}

function readLists({ services, events }: TestStudio): Page {
  return {
    images: new Set(services.listImages(all).images.map((image) => image.seq)),
    generations: new Set(services.listGenerations(all).generations.map(({ id }) => id)),
    heard: events.length,
  }
}

function hear(page: Page, event: StudioEvent): void {
  if (event.type === 'generation.created') page.generations.add(event.generation.id)
  if (event.type === 'image.saved') {
    for (const image of event.generation.images) page.images.add(image.seq)
  }
  if (event.type === 'images.deleted') {
    for (const seq of event.images) page.images.delete(seq)
    for (const id of event.generations) page.generations.delete(id)
  }
  if (event.type === 'images.restored') {
    for (const seq of event.images) page.images.add(seq)
    for (const id of event.generations) page.generations.add(id)
  }
}

interface World {
  studio: TestStudio
  page: Page
  ids: string[]
  deletions: string[]
}

/** One thing that can happen; `pick` chooses among whatever there is to choose from. */
type Step = (world: World, pick: number) => Promise<void> | void

const chosen = <Item>(items: readonly Item[], pick: number) => items[pick % (items.length || 1)]

function currentRun({ studio }: World) {
  return studio.engine.runs.findLast((run) => !run.signal.aborted)
}

async function reopen(world: World, dataDir: string): Promise<void> {
  const { clock } = world.studio
  world.studio = await startTestStudio({ dataDir, clock })
  world.page = readLists(world.studio)
}

const steps: Record<string, Step> = {
  submit(world, pick) {
    world.ids.push(world.studio.submit({ num_images: 1 + (pick % 3) }))
  },
  // May be refused: this run may be over, or have the picture already.
  async deliver(world, pick) {
    await currentRun(world)
      ?.deliver(pick % 3, await tiny)
      .catch(() => {})
  },
  finish: (world) => currentRun(world)?.finish(),
  fail: (world) => currentRun(world)?.fail(new Error('painted over')),
  async cancel(world, pick) {
    await world.studio.services.cancelGeneration(chosen(world.ids, pick) ?? '').catch(() => {})
  },
  async deleteGeneration(world, pick) {
    await world.studio.services.deleteGeneration(chosen(world.ids, pick) ?? '')
  },
  deleteImages(world, pick) {
    const seqs = [...world.page.images].filter((seq) => (seq + pick) % 3 !== 0)
    world.deletions.push(world.studio.services.createDeletion(seqs).id)
  },
  undo(world, pick) {
    try {
      world.studio.services.undoDeletion(chosen(world.deletions, pick) ?? '')
    } catch {
      // Its window has closed, or there is none yet.
    }
  },
  waitALittle: ({ studio }) => studio.clock.advance(3_000),
  waitLong: ({ studio }) => studio.clock.advance(11_000),
  async restart(world) {
    await world.studio.close()
    await reopen(world, world.studio.dataDir)
  },
  async kill(world) {
    await reopen(world, snapshotFolder(world.studio.dataDir))
  },
}

function check({ studio, page }: World): void {
  const { services, events } = studio
  for (const event of events.slice(page.heard)) hear(page, event)
  page.heard = events.length

  const { total, images } = services.listImages(all)
  const seqs = images.map((image) => image.seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
  expect(total).toBe(seqs.length)
  let last = 0
  expect(services.imageIndex().seq.map((difference) => (last += difference))).toEqual(seqs)

  const listed = services.listGenerations(all).generations
  expect(listed.flatMap((one) => one.images)).toHaveLength(total)
  // What a page knows from events alone is what it would read.
  expect(new Set(seqs)).toEqual(page.images)
  expect(new Set(listed.map(({ id }) => id))).toEqual(page.generations)
}

const schedule = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(100)), {
  minLength: 10,
  maxLength: 40,
  size: 'max',
})

it('keeps lists, events and files in step over any schedule of work, deletions, stops and kills', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async (plan) => {
      const studio = await startTestStudio()
      const world: World = { studio, page: readLists(studio), ids: [], deletions: [] }
      for (const [name, pick] of plan) {
        await steps[name]?.(world, pick)
        check(world)
      }
      await world.studio.close()
      expect(auditLibrary(world.studio.dataDir)).toEqual([])
    }),
    { numRuns: 25 },
  )
})
