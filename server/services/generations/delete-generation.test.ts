import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import { filesContaining, mediaFiles } from '#server/testing/test-library.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

const canary = 'canary prompt 7f3a91, and nothing else'

it('removes row, pictures and thumbnails, and every byte of the prompt', async () => {
  const studio = await startTestStudio({ automatic: true })
  const kept = studio.submit()
  const id = studio.submit({ prompt: canary })
  const { generation } = await studio.announced('generation.completed', 1)
  expect(mediaFiles(studio.dataDir)).toHaveLength(12)
  expect(filesContaining(studio.dataDir, canary)).not.toEqual([])

  await expect(studio.services.deleteGeneration(id)).resolves.toBe(true)
  expect(studio.services.getGeneration(id)).toBeNull()
  expect(studio.services.listGenerations({ limit: 9, offset: 0 })).toMatchObject({
    total: 1,
    generations: [{ id: kept }],
  })
  expect(studio.services.listImages({ limit: 9, offset: 0 }).total).toBe(2)
  expect(mediaFiles(studio.dataDir)).toHaveLength(6)
  expect(filesContaining(studio.dataDir, canary)).toEqual([])
  expect(studio.events.at(-1)).toEqual({
    type: 'images.deleted',
    images: generation.images.map((image) => image.seq),
    generations: [id],
  })
  for (const image of generation.images) {
    expect(studio.services.findMedia({ kind: 'image', id: image.id })).toBeNull()
  }
  expect(auditLibrary(studio.dataDir)).toEqual([])
})

it('leaves not even three letters in a row of it in the search index', async () => {
  const studio = await startTestStudio({ automatic: true })
  const id = studio.submit({ prompt: 'zz ¤§¶ zz' })
  await studio.announced('generation.completed')
  expect(studio.services.searchImages({ q: '¤§¶' }).seq).toHaveLength(2)
  await studio.services.deleteGeneration(id)
  expect(studio.services.searchImages({ q: '¤§¶' }).seq).toEqual([])
  expect(filesContaining(studio.dataDir, '¤§¶')).toEqual([])
})

it('stops the work first when it is running', async () => {
  const studio = await startTestStudio({ heedsAbort: false })
  const id = studio.submit()
  const run = await studio.engine.begun(0)
  const late = run.deliver(0)
  await expect(studio.services.deleteGeneration(id)).resolves.toBe(true)
  await late
  expect(run.signal.aborted).toBe(true)
  expect(mediaFiles(studio.dataDir)).toEqual([])
  expect(studio.events.map((event) => event.type).slice(-2)).toEqual([
    'generation.cancelled',
    'images.deleted',
  ])
})

it('answers false for what is not there, also the second time', async () => {
  const studio = await startTestStudio({ automatic: true })
  const id = studio.submit()
  await studio.announced('generation.completed')
  await studio.services.deleteGeneration(id)
  await expect(studio.services.deleteGeneration(id)).resolves.toBe(false)
  await expect(studio.services.deleteGeneration(randomUUID())).resolves.toBe(false)
})
