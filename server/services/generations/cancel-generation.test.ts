import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import { createFaultyDisk } from '#server/testing/faulty-disk.ts'
import { mediaFiles } from '#server/testing/test-library.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

it('stops running work, keeps the pictures it has, and frees the engine', async () => {
  const studio = await startTestStudio()
  const id = studio.submit()
  const next = studio.submit()
  const run = await studio.engine.begun(0)
  await run.deliver(0)
  const generation = await studio.services.cancelGeneration(id)
  expect(generation).toMatchObject({ status: 'cancelled', progress: 0.5 })
  expect(generation.images).toHaveLength(1)
  expect(run.signal.aborted).toBe(true)
  expect((await studio.engine.begun(1)).job.generationId).toBe(next)
  expect(studio.reports).toEqual([])
})

it('takes a waiting generation off the queue', async () => {
  const studio = await startTestStudio()
  studio.submit()
  const id = studio.submit()
  const generation = await studio.services.cancelGeneration(id)
  expect(generation).toMatchObject({ status: 'cancelled', startedAt: null })
  expect(studio.services.queueState()).toEqual([{ engine: 'builtin', running: 1, queued: 0 }])
})

it('saves nothing more for an engine that does not heed it, nor lets that engine take more work', async () => {
  const studio = await startTestStudio({ heedsAbort: false })
  const id = studio.submit()
  studio.submit()
  const run = await studio.engine.begun(0)
  const late = run.deliver(0)
  await studio.services.cancelGeneration(id)
  await late
  const saved = mediaFiles(studio.dataDir)
  await expect(run.deliver(1)).rejects.toThrow(/abort/i)
  expect(mediaFiles(studio.dataDir)).toEqual(saved)
  expect(studio.engine.runs).toHaveLength(1)
  run.finish()
  await studio.engine.begun(1)
  expect(studio.services.getGeneration(id)?.status).toBe('cancelled')
  expect(auditLibrary(studio.dataDir)).toEqual([])
})

it('answers only when a picture that was on its way to the disk is settled', async () => {
  let reach = () => {}
  const midway = new Promise<void>((resolve) => {
    reach = resolve
  })
  const disk = createFaultyDisk((call) => call === 'rename' && reach())
  const studio = await startTestStudio({ disk })
  const id = studio.submit()
  const underWay = (await studio.engine.begun(0)).deliver(0)
  await midway
  const generation = await studio.services.cancelGeneration(id)
  expect(generation.images).toHaveLength(1)
  expect(auditLibrary(studio.dataDir)).toEqual([])
  expect(studio.events.map((event) => event.type).slice(-2)).toEqual([
    'image.saved',
    'generation.cancelled',
  ])
  await underWay
})

it('refuses what is over or unknown', async () => {
  const studio = await startTestStudio({ automatic: true })
  const id = studio.submit()
  await studio.announced('generation.completed')
  await expect(studio.services.cancelGeneration(id)).rejects.toMatchObject({ code: 'conflict' })
  await expect(studio.services.cancelGeneration(randomUUID())).rejects.toMatchObject({
    code: 'not_found',
  })
})

it('cancels once when asked twice at the same time', async () => {
  const studio = await startTestStudio()
  const id = studio.submit()
  await studio.engine.begun(0)
  const both = await Promise.allSettled([
    studio.services.cancelGeneration(id),
    studio.services.cancelGeneration(id),
  ])
  expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  expect(studio.events.filter((event) => event.type === 'generation.cancelled')).toHaveLength(1)
})
