import { describe, expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import { createFaultyDisk, type DiskCall, systemError } from '#server/testing/faulty-disk.ts'
import { mediaFiles } from '#server/testing/test-library.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

async function callsToSaveOnePicture(): Promise<readonly DiskCall[]> {
  const disk = createFaultyDisk(() => {})
  const studio = await startTestStudio({ disk, automatic: true })
  studio.submit({ num_images: 1 })
  await studio.announced('generation.completed')
  return disk.calls
}

describe.each(['ENOSPC', 'EIO'])('%s', (code) => {
  it('at any call fails that generation only, and leaves no file without a row', async () => {
    const calls = await callsToSaveOnePicture()
    expect(calls).toContain('syncFolder')
    for (const nth of calls.keys()) {
      let armed = true
      const disk = createFaultyDisk((_, call) => {
        if (armed && call === nth + 1) {
          armed = false
          throw systemError(code)
        }
      })
      const studio = await startTestStudio({ disk, automatic: true })
      const id = studio.submit({ num_images: 1 })
      const { generation } = await studio.announced('generation.failed')
      expect(generation).toMatchObject({ id, images: [] })
      expect(generation.error).toMatch(
        code === 'ENOSPC' ? /no room left on the disk/ : /went wrong/,
      )
      expect(mediaFiles(studio.dataDir)).toEqual([])

      studio.submit({ num_images: 1 })
      await studio.announced('generation.completed')
      expect(auditLibrary(studio.dataDir)).toEqual([])
      await studio.close()
    }
  })
})

it('a file that cannot be unlinked keeps its place on the purge list until it can', async () => {
  let broken = true
  const disk = createFaultyDisk((call) => {
    if (call === 'remove' && broken) throw systemError('EIO')
  })
  const studio = await startTestStudio({ disk, automatic: true })
  const id = studio.submit({ num_images: 1 })
  await studio.announced('generation.completed')
  await expect(studio.services.deleteGeneration(id)).resolves.toBe(true)
  expect(mediaFiles(studio.dataDir)).toHaveLength(3)

  broken = false
  const other = studio.submit({ num_images: 1 })
  await studio.announced('generation.completed', 1)
  await studio.services.deleteGeneration(other)
  expect(mediaFiles(studio.dataDir)).toEqual([])
})

it('a full disk refuses uploads in words and keeps nothing of them', async () => {
  const disk = createFaultyDisk((call) => {
    if (call === 'write') throw systemError('ENOSPC')
  })
  const studio = await startTestStudio({ disk })
  const { id } = studio.services.reserveUpload('jpg')
  await expect(studio.services.saveUpload(id, studio.picture.bytes)).rejects.toMatchObject({
    code: 'storage_full',
  })
  expect(mediaFiles(studio.dataDir)).toEqual([])
  expect(studio.services.getUpload(id)).toMatchObject({ upload: null })
  expect(studio.services.queueState()).toHaveLength(1)
})
