import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { undoWindow } from '#contract/studio/library.ts'
import { auditLibrary } from '#server/store/audit-library.ts'
import { filesContaining, mediaFiles } from '#server/testing/test-library.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

const all = { limit: 100, offset: 0 }
const canary = 'canary prompt 2b8c55, and nothing else'

/** A studio with finished generations of two pictures each; answers their ids. */
async function withGenerations(count: number): Promise<{ studio: TestStudio; ids: string[] }> {
  const studio = await startTestStudio({ automatic: true })
  const ids: string[] = []
  for (let nth = 0; nth < count; nth += 1) {
    ids.push(studio.submit({ prompt: `${canary} ${nth}.` }))
    await studio.announced('generation.completed', nth)
  }
  return { studio, ids }
}

const seqsOf = (studio: TestStudio) =>
  studio.services.listImages(all).images.map((image) => image.seq)

/** Lets the undo window close and waits until nothing of the deletion is left to do. */
async function closeWindow(studio: TestStudio): Promise<void> {
  studio.clock.advance(undoWindow)
  await studio.close()
}

describe('deleting pictures', () => {
  it('hides them at once from lists, index, media and pages', async () => {
    const { studio, ids } = await withGenerations(2)
    const before = seqsOf(studio)
    const version = studio.services.imageIndexVersion()
    const [hidden] = studio.services.listImages(all).images
    const deletion = studio.services.createDeletion([before[0] ?? 0, 999_999])

    expect(deletion).toMatchObject({
      images: [before[0]],
      finalAt: studio.clock.now() + undoWindow,
    })
    expect(seqsOf(studio)).toEqual(before.slice(1))
    expect(studio.services.imageIndex().seq).toHaveLength(3)
    expect(studio.services.imageIndexVersion()).not.toBe(version)
    expect(studio.services.getGeneration(ids[1] ?? '')?.images).toHaveLength(1)
    const id = hidden?.id ?? ''
    expect(studio.services.getImage(id)).toBeNull()
    expect(studio.services.findMedia({ kind: 'image', id })).toBeNull()
    expect(studio.services.findMedia({ kind: 'thumbnail', id, width: 320 })).toBeNull()
    expect(studio.events.at(-1)).toEqual({
      type: 'images.deleted',
      images: [before[0]],
      generations: [],
    })
  })

  it('takes a generation off the list with its last picture, and tells so', async () => {
    const { studio, ids } = await withGenerations(2)
    const [first, second] = seqsOf(studio)
    studio.services.createDeletion([first ?? 0])
    studio.services.createDeletion([second ?? 0])
    expect(studio.services.listGenerations(all)).toMatchObject({
      total: 1,
      generations: [{ id: ids[0] }],
    })
    expect(studio.events.at(-1)).toMatchObject({ type: 'images.deleted', generations: [ids[1]] })
  })

  it('takes each picture into one deletion only', async () => {
    const { studio } = await withGenerations(1)
    const seqs = seqsOf(studio)
    studio.services.createDeletion(seqs)
    const events = studio.events.length
    expect(studio.services.createDeletion(seqs).images).toEqual([])
    expect(studio.events).toHaveLength(events)
  })
})

describe('undoing', () => {
  it('brings everything back as it was, to the version of the index', async () => {
    const { studio, ids } = await withGenerations(3)
    const before = studio.services.listImages(all)
    const index = studio.services.imageIndex()
    const { id, images } = studio.services.createDeletion(seqsOf(studio).slice(1, 5))
    studio.clock.advance(undoWindow - 1)
    expect(studio.services.undoDeletion(id).images).toEqual(images)
    expect(studio.services.listImages(all)).toEqual(before)
    expect(studio.services.imageIndex()).toEqual(index)
    expect(studio.services.listGenerations(all).total).toBe(3)
    expect(studio.events.at(-1)).toEqual({
      type: 'images.restored',
      images,
      generations: [ids[1]],
    })
    await closeWindow(studio)
    expect(mediaFiles(studio.dataDir)).toHaveLength(18)
  })

  it('may be asked twice, and brings back nothing the second time', async () => {
    const { studio } = await withGenerations(1)
    const { id } = studio.services.createDeletion(seqsOf(studio))
    studio.services.undoDeletion(id)
    const events = studio.events.length
    expect(studio.services.undoDeletion(id)).toMatchObject({ id, images: [] })
    expect(studio.events).toHaveLength(events)
  })

  it('says gone when the window has closed, to the millisecond, and not found for a stranger', async () => {
    const { studio } = await withGenerations(1)
    const { id } = studio.services.createDeletion(seqsOf(studio))
    studio.clock.advance(undoWindow)
    expect(() => studio.services.undoDeletion(id)).toThrow(
      expect.objectContaining({ code: 'gone' }),
    )
    expect(() => studio.services.undoDeletion(randomUUID())).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    )
  })
})

describe('when the window has closed', () => {
  it('leaves no row, file, thumbnail or byte of the prompt', async () => {
    const { studio, ids } = await withGenerations(2)
    studio.services.createDeletion(seqsOf(studio).slice(0, 2))
    expect(filesContaining(studio.dataDir, `${canary} 1.`)).not.toEqual([])
    await closeWindow(studio)
    expect(mediaFiles(studio.dataDir)).toHaveLength(6)
    expect(filesContaining(studio.dataDir, `${canary} 1.`)).toEqual([])
    expect(filesContaining(studio.dataDir, `${canary} 0.`)).not.toEqual([])
    expect(auditLibrary(studio.dataDir)).toEqual([])

    const again = await startTestStudio({ dataDir: studio.dataDir })
    expect(again.services.getGeneration(ids[1] ?? '')).toBeNull()
    expect(again.services.getGeneration(ids[0] ?? '')?.images).toHaveLength(2)
  })

  it('is made good at the next start when the server was not running then', async () => {
    const { studio } = await withGenerations(1)
    const { id } = studio.services.createDeletion(seqsOf(studio))
    await studio.close()
    expect(mediaFiles(studio.dataDir)).toHaveLength(6)

    studio.clock.advance(undoWindow)
    const again = await startTestStudio({ dataDir: studio.dataDir, clock: studio.clock })
    expect(() => again.services.undoDeletion(id)).toThrow(expect.objectContaining({ code: 'gone' }))
    studio.clock.advance(0)
    await again.close()
    expect(mediaFiles(studio.dataDir)).toEqual([])
    expect(filesContaining(studio.dataDir, canary)).toEqual([])
  })

  it('can still be undone after a restart inside the window', async () => {
    const { studio } = await withGenerations(1)
    const before = seqsOf(studio)
    const { id } = studio.services.createDeletion(before)
    await studio.close()
    const again = await startTestStudio({ dataDir: studio.dataDir, clock: studio.clock })
    expect(seqsOf(again)).toEqual([])
    again.services.undoDeletion(id)
    expect(seqsOf(again)).toEqual(before)
  })
})

describe('deleting pictures of a generation that still runs', () => {
  it('lets it finish with the others and does not make the deleted ones again', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    const run = await studio.engine.begun(0)
    await run.deliver(0)
    studio.services.createDeletion(seqsOf(studio))
    expect(studio.services.listGenerations(all).total).toBe(1)
    await closeWindow(studio)

    const again = await startTestStudio({ dataDir: studio.dataDir })
    const resumed = await again.engine.begun(0)
    expect(resumed.job.wanted).toEqual([1])
    await resumed.deliver(1)
    resumed.finish()
    const { generation } = await again.announced('generation.completed')
    expect(generation).toMatchObject({ id, status: 'complete' })
    expect(generation.images.map((image) => image.index)).toEqual([1])
    expect(auditLibrary(again.dataDir)).toEqual([])
  })

  it('removes the generation when it ends with every picture gone', async () => {
    const studio = await startTestStudio()
    const id = studio.submit({ num_images: 1, prompt: canary })
    const run = await studio.engine.begun(0)
    await run.deliver(0)
    studio.services.createDeletion(seqsOf(studio))
    await closeWindow(studio)

    const again = await startTestStudio({ dataDir: studio.dataDir })
    await again.announced('images.deleted')
    expect(again.services.getGeneration(id)).toBeNull()
    expect(again.services.listGenerations(all).total).toBe(0)
    await again.close()
    expect(filesContaining(again.dataDir, canary)).toEqual([])
  })
})
