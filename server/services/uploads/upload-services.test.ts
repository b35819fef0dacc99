import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { auditLibrary } from '#server/store/audit-library.ts'
import { filesContaining, mediaFiles } from '#server/testing/test-library.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

function noise(width: number, height: number) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'black',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
}

const kept = (studio: TestStudio, id: string) => {
  const file = studio.services.findMedia({ kind: 'upload', id })
  return sharp(readFileSync(file?.path ?? '')).metadata()
}

async function upload(studio: TestStudio, bytes: Uint8Array) {
  const { id } = studio.services.reserveUpload('png')
  return studio.services.saveUpload(id, bytes)
}

describe('an accepted picture', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('may be %s', async (format) => {
    const studio = await startTestStudio()
    const saved = await upload(studio, await noise(64, 40).toFormat(format).toBuffer())
    expect(saved).toMatchObject({ width: 64, height: 40 })
    expect(studio.services.getUpload(saved.id)?.upload).toEqual(saved)
    expect(studio.services.findMedia({ kind: 'upload', id: saved.id })).toMatchObject({
      type: format === 'jpeg' ? 'image/jpeg' : 'image/png',
      bytes: saved.bytes,
    })
    expect(auditLibrary(studio.dataDir)).toEqual([])
  })

  it('is turned upright and loses everything but its pixels', async () => {
    const studio = await startTestStudio()
    const tagged = await noise(64, 40)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'canary-copyright' }, IFD3: { GPSLatitude: '51/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const saved = await upload(studio, Buffer.concat([tagged, Buffer.from('canary-tail <script>')]))
    expect(saved).toMatchObject({ width: 40, height: 64 })
    const metadata = await kept(studio, saved.id)
    expect(metadata).toMatchObject({ width: 40, height: 64, space: 'srgb' })
    expect(metadata.exif).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
    expect(filesContaining(studio.dataDir, 'canary')).toEqual([])
  })

  it('keeps transparency, and only the first frame of an animation', async () => {
    const studio = await startTestStudio()
    const frames = await Promise.all([
      noise(16, 16).png().toBuffer(),
      noise(16, 16).png().toBuffer(),
    ])
    const animation = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await upload(studio, animation)).toMatchObject({ width: 16, height: 16 })
    const clear = await noise(8, 8).ensureAlpha(0.5).png().toBuffer()
    expect((await kept(studio, (await upload(studio, clear)).id)).hasAlpha).toBe(true)
  })

  it('can be named by a generation, which gets its pixels', async () => {
    const studio = await startTestStudio()
    const { id, bytes } = await upload(studio, await noise(64, 64).png().toBuffer())
    studio.submit({ init_image_id: id, init_strength: 0.5 })
    const { job } = await studio.engine.begun(0)
    expect((await job.readInput({ kind: 'upload', id }))?.byteLength).toBe(bytes)
    expect(await job.readInput({ kind: 'image', id })).toBeNull()
    await studio.services.deleteUpload(id)
    expect(await job.readInput({ kind: 'upload', id })).toBeNull()
  })
})

describe('a refused picture', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  const cases: [string, () => Promise<Uint8Array>][] = [
    ['nothing', async () => new Uint8Array()],
    ['text', async () => Buffer.from('this is no picture')],
    ['an SVG', async () => Buffer.from(svg)],
    ['a TIFF', () => noise(8, 8).tiff().toBuffer()],
    ['an AVIF', () => noise(8, 8).avif().toBuffer()],
    ['half a JPEG', async () => (await noise(256, 256).jpeg().toBuffer()).subarray(0, 9000)],
    ['half a PNG', async () => (await noise(256, 256).png().toBuffer()).subarray(0, 9000)],
    [
      'a pixel bomb',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
    ],
  ]

  it.each(cases)('is %s', async (_, make) => {
    const bytes = await make()
    const studio = await startTestStudio()
    await expect(upload(studio, bytes)).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ fields: ['file'] }],
    })
    expect(mediaFiles(studio.dataDir)).toEqual([])
  })
})

describe('a reservation', () => {
  it('is filled once, but may be tried again after a broken picture', async () => {
    const studio = await startTestStudio()
    const { id } = studio.services.reserveUpload('png')
    const good = await noise(8, 8).png().toBuffer()
    await expect(studio.services.saveUpload(id, Buffer.from('no'))).rejects.toThrow(/not a whole/)
    const both = await Promise.allSettled([
      studio.services.saveUpload(id, good),
      studio.services.saveUpload(id, good),
    ])
    expect(both.map((result) => result.status)).toEqual(['fulfilled', 'rejected'])
    await expect(studio.services.saveUpload(id, good)).rejects.toMatchObject({ code: 'conflict' })
    expect(auditLibrary(studio.dataDir)).toEqual([])
  })

  it('expires unfilled after two minutes', async () => {
    const studio = await startTestStudio()
    const { id } = studio.services.reserveUpload('png')
    expect(studio.services.getUpload(id)).toMatchObject({ id, upload: null })
    studio.clock.advance(2 * 60_000)
    expect(studio.services.getUpload(id)).toBeNull()
    const good = await noise(8, 8).png().toBuffer()
    await expect(studio.services.saveUpload(id, good)).rejects.toMatchObject({ code: 'gone' })
    studio.clock.advance(26 * 60 * 60_000)
    await expect(studio.services.saveUpload(id, good)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('must exist', async () => {
    const studio = await startTestStudio()
    await expect(studio.services.saveUpload(randomUUID(), new Uint8Array())).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

it('deletes an upload with its file', async () => {
  const studio = await startTestStudio()
  const { id } = await upload(studio, await noise(8, 8).png().toBuffer())
  await expect(studio.services.deleteUpload(id)).resolves.toBe(true)
  expect(studio.services.getUpload(id)).toBeNull()
  expect(studio.services.findMedia({ kind: 'upload', id })).toBeNull()
  expect(mediaFiles(studio.dataDir)).toEqual([])
  await expect(studio.services.deleteUpload(id)).resolves.toBe(false)
})
