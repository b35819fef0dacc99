import { describe, expect, it } from 'vitest'
import { undoWindow } from '#contract/studio/library.ts'
import { auditLibrary } from '#server/store/audit-library.ts'
import { createFaultyDisk } from '#server/testing/faulty-disk.ts'
import { mediaFiles, snapshotFolder } from '#server/testing/test-library.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

const all = { limit: 100, offset: 0 }

describe('closing', () => {
  it('parks running work where it is, and the next start takes it up for what is missing', async () => {
    const studio = await startTestStudio()
    const id = studio.submit({ num_images: 3 })
    const waiting = studio.submit()
    const run = await studio.engine.begun(0)
    await run.deliver(1)
    await studio.close()
    expect(run.signal.aborted).toBe(true)
    expect(studio.engine.closed).toBe(true)
    expect(studio.events.at(-1)).toEqual({ type: 'server.stopping' })

    const again = await startTestStudio({ dataDir: studio.dataDir })
    expect(again.services.listActive().map((one) => [one.id, one.status])).toEqual([
      [id, 'running'],
      [waiting, 'queued'],
    ])
    const resumed = await again.engine.begun(0)
    expect(resumed.job.wanted).toEqual([0, 2])
    expect(resumed.job.seed).toBe(run.job.seed)
    await resumed.deliver(0)
    await resumed.deliver(2)
    resumed.finish()
    const { generation } = await again.announced('generation.completed')
    expect(generation.images.map((image) => image.index)).toEqual([0, 1, 2])
    expect(auditLibrary(again.dataDir)).toEqual([])
  })

  it('gives running work its grace, and starts nothing new meanwhile', async () => {
    const studio = await startTestStudio()
    const id = studio.submit({ num_images: 1 })
    const waiting = studio.submit()
    const run = await studio.engine.begun(0)
    const closing = studio.services.close(10_000)
    await run.deliver(0)
    run.finish()
    await closing
    expect(studio.engine.runs).toHaveLength(1)

    const again = await startTestStudio({ dataDir: studio.dataDir })
    expect(again.services.getGeneration(id)?.status).toBe('complete')
    expect((await again.engine.begun(0)).job.generationId).toBe(waiting)
  })

  it('completes at the next start what lacked only its last word', async () => {
    const studio = await startTestStudio()
    const id = studio.submit({ num_images: 1 })
    await (await studio.engine.begun(0)).deliver(0)
    await studio.close()
    const again = await startTestStudio({ dataDir: studio.dataDir })
    await again.announced('generation.completed')
    expect(again.engine.runs).toHaveLength(0)
    expect(again.services.getGeneration(id)?.status).toBe('complete')
  })
})

interface Steps {
  before?: (studio: TestStudio) => Promise<unknown>
  act: (studio: TestStudio) => Promise<unknown>
}

/** Copies of the data folder, as a kill would leave it, before each call to the disk while `act` runs, and at its end. */
async function snapshotsDuring({ before, act }: Steps): Promise<string[]> {
  const copies: string[] = []
  let watched: string | null = null
  const disk = createFaultyDisk(() => {
    if (watched !== null) copies.push(snapshotFolder(watched))
  })
  const studio = await startTestStudio({ disk, automatic: true })
  await before?.(studio)
  watched = studio.dataDir
  await act(studio)
  copies.push(snapshotFolder(studio.dataDir))
  return copies
}

async function makeTwoPictures(studio: TestStudio): Promise<string> {
  const id = studio.submit({ num_images: 2 })
  await studio.announced('generation.completed')
  return id
}

describe('after a kill at any step', () => {
  it('of saving pictures: what was saved is whole, the rest is made again, no file is left over', async () => {
    const copies = await snapshotsDuring({ act: makeTwoPictures })
    // Three writes, three renames and the folder for each picture.
    expect(copies.length).toBeGreaterThan(16)

    const saved: number[] = []
    for (const dataDir of copies) {
      const studio = await startTestStudio({ dataDir })
      saved.push(studio.services.listImages(all).total)
      expect(auditLibrary(dataDir)).toEqual([])
      for (const { id } of studio.services.listActive()) {
        const run = await studio.engine.begun(0)
        expect(run.job.generationId).toBe(id)
        for (const index of run.job.wanted) await run.deliver(index)
        run.finish()
        await studio.announced('generation.completed')
      }
      expect(studio.services.listImages(all).total).toBe(2)
      expect(auditLibrary(dataDir)).toEqual([])
      await studio.close()
    }
    expect(new Set(saved)).toEqual(new Set([0, 1, 2]))
    expect(saved).toEqual(saved.toSorted((a, b) => a - b))
  })

  it('of deleting a generation: it is gone, with its files', async () => {
    const copies = await snapshotsDuring({
      before: makeTwoPictures,
      act: (studio) => studio.services.deleteGeneration(idOfFirst(studio)),
    })
    expect(copies.length).toBeGreaterThan(6)
    for (const dataDir of copies) {
      const studio = await startTestStudio({ dataDir })
      expect(studio.services.listGenerations(all).total).toBe(0)
      expect(mediaFiles(dataDir)).toEqual([])
      expect(auditLibrary(dataDir)).toEqual([])
      await studio.close()
    }
  })

  it('of a purge: the next start finishes it', async () => {
    const copies = await snapshotsDuring({
      before: makeTwoPictures,
      async act(studio) {
        const { images } = studio.services.listImages(all)
        studio.services.createDeletion(images.map((image) => image.seq))
        studio.clock.advance(undoWindow)
        await studio.close()
      },
    })
    expect(copies.length).toBeGreaterThan(6)
    for (const dataDir of copies) {
      const studio = await startTestStudio({ dataDir })
      studio.clock.advance(undoWindow)
      await studio.close()
      expect(mediaFiles(dataDir)).toEqual([])
      expect(auditLibrary(dataDir)).toEqual([])
    }
  })

  it('of an upload: it is there whole, or nothing of it is', async () => {
    const copies = await snapshotsDuring({
      async act(studio) {
        const { id } = studio.services.reserveUpload('jpg')
        await studio.services.saveUpload(id, studio.picture.bytes)
      },
    })
    expect(copies.length).toBeGreaterThan(4)
    for (const [nth, dataDir] of copies.entries()) {
      const studio = await startTestStudio({ dataDir })
      expect(mediaFiles(dataDir)).toHaveLength(nth === copies.length - 1 ? 1 : 0)
      expect(auditLibrary(dataDir)).toEqual([])
      await studio.close()
    }
  })
})

function idOfFirst(studio: TestStudio): string {
  return studio.services.listGenerations(all).generations[0]?.id ?? ''
}
