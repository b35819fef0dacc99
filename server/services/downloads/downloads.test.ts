import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictureSettingsSchema } from '#contract/pictures/picture-settings.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'
import { withCredentials } from './testing/with-credentials.ts'
import { readZip } from './testing/read-zip.ts'

const request = {
  prompt: 'ein Boot, 日本の城 🏯',
  negative_prompt: 'fog: none,\nno people',
  width: 96,
  height: 64,
  num_images: 2,
  scheduler: 'EULER_ANCESTRAL_DISCRETE',
} as const

async function finished(studio: TestStudio) {
  studio.submit(request)
  const { generation } = await studio.announced('generation.completed')
  const [first, second] = generation.images
  if (!first || !second) throw new Error('Two pictures were asked for.')
  return { generation, first, second }
}

const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()

async function download(studio: TestStudio, id: string, format: 'png' | 'jpeg' | 'webp') {
  const file = await studio.services.downloadImage(id, format)
  if (file === null) throw new Error('There is no such picture.')
  return { ...file, metadata: await sharp(file.bytes).metadata() }
}

describe('a downloaded picture', () => {
  it('carries its settings as a PNG, in words any tool reads and in our own', async () => {
    const studio = await startTestStudio({ automatic: true })
    const { generation, second } = await finished(studio)
    const { name, metadata } = await download(studio, second.id, 'png')
    expect(name).toMatch(/^\d{8}-\d{6}_\d+_ein-boot-日本の城_2\.png$/)
    const texts = Object.fromEntries(
      (metadata.comments ?? []).map(({ keyword, text }) => [keyword, text]),
    )
    expect(texts['parameters']).toBe(
      [
        request.prompt,
        `Negative prompt: ${request.negative_prompt}`,
        `Steps: 15, Sampler: Euler a, CFG scale: 7, Size: 96x64, Model: v1_5, Seed: ${generation.seed}, Batch size: 2, Batch pos: 1, Version: Gesso 0.0.0-test`,
      ].join('\n'),
    )
    const settings = pictureSettingsSchema.parse(JSON.parse(texts['gesso'] ?? ''))
    expect(settings).toMatchObject({ request: generation.request, seed: generation.seed, index: 1 })
    expect(metadata.xmpAsString).toContain('digitalsourcetype/algorithmicMedia<')
  })

  it.each(['jpeg', 'webp'] as const)('carries them as a %s', async (format) => {
    const studio = await startTestStudio({ automatic: true })
    const { first } = await finished(studio)
    const { metadata } = await download(studio, first.id, format)
    expect(metadata.format).toBe(format)
    expect(metadata.exif?.includes(Buffer.from('日本の城', 'utf16le').swap16())).toBe(true)
    expect(metadata.exif?.includes('UNICODE\0')).toBe(true)
    expect(metadata.xmpAsString).toContain('"prompt":"ein Boot, \\u65e5')
  })

  it('keeps the very pixels of the stored file when that is its kind', async () => {
    const studio = await startTestStudio({ automatic: true })
    const { first } = await finished(studio)
    const { bytes } = await download(studio, first.id, 'jpeg')
    expect((await pixels(bytes)).equals(await pixels(studio.picture.bytes))).toBe(true)
    expect(bytes.byteLength).toBeGreaterThan(studio.picture.bytes.byteLength)
  })

  it('is the engine’s own file, byte for byte, as the original and in the library', async () => {
    const studio = await startTestStudio({ automatic: true })
    const { first } = await finished(studio)
    const original = await studio.services.downloadImage(first.id, 'original')
    expect(Buffer.from(original?.bytes ?? []).equals(studio.picture.bytes)).toBe(true)
    const stored = studio.services.findMedia({ kind: 'image', id: first.id })
    expect((await readFile(stored?.path ?? '')).equals(studio.picture.bytes)).toBe(true)
  })

  it('is nothing once it has been deleted', async () => {
    const studio = await startTestStudio({ automatic: true })
    const { first } = await finished(studio)
    studio.services.createDeletion([first.seq])
    expect(await studio.services.downloadImage(first.id, 'png')).toBeNull()
    expect(await studio.services.storedFile(first.id)).toBeNull()
    expect(studio.services.downloadSettings(first.id)).toBeNull()
  })
})

describe('a picture with content credentials', () => {
  it.each(['image/jpeg', 'image/png'] as const)('stays as it is (%s)', async (type) => {
    const studio = await startTestStudio()
    const picture = await makeTestPicture({ type })
    const bytes = withCredentials(picture)
    studio.submit({ num_images: 1 })
    const run = await studio.engine.begun(0)
    await run.deliver(0, { ...picture, bytes })
    run.finish()
    const { generation } = await studio.announced('generation.completed')
    const image = generation.images[0]
    if (!image) throw new Error('There is no picture.')
    expect(await studio.services.storedFile(image.id)).toEqual({ type, signed: true })
    const { bytes: same } = await download(studio, image.id, type === 'image/png' ? 'png' : 'jpeg')
    expect(Buffer.from(same).equals(bytes)).toBe(true)
    const sidecar = studio.services.downloadSettings(image.id)
    expect(sidecar?.name).toMatch(/\.json$/)
    const text = Buffer.from(sidecar?.bytes ?? []).toString()
    expect(pictureSettingsSchema.parse(JSON.parse(text)).seed).toBe(generation.seed)

    const { id } = studio.services.prepareZip([image.seq])
    const files = await readZip(studio.services.openZip(id)?.open())
    expect([...files.keys()].map((name) => name.replace(/^.*\./, ''))).toEqual([
      type === 'image/png' ? 'png' : 'jpg',
      'json',
      'json',
    ])
    expect([...files.values()][0]?.equals(bytes)).toBe(true)
  })
})

describe('a zip', () => {
  it('holds the pictures with their settings, each under a name of its own', async () => {
    const studio = await startTestStudio({ automatic: true })
    const { generation, first, second } = await finished(studio)
    studio.submit({ ...request, seed: generation.seed })
    const again = await studio.announced('generation.completed', 1)
    const all = [first, second, ...again.generation.images]
    const { id, pictures } = studio.services.prepareZip(all.map(({ seq }) => seq))
    expect(pictures).toBe(4)
    const files = await readZip(studio.services.openZip(id)?.open())
    expect(files.size).toBe(5)
    const listed: unknown = JSON.parse(files.get('settings.json')?.toString() ?? '')
    expect(listed).toMatchObject(
      [...files.keys()].slice(0, 4).map((file) => ({ file, seed: generation.seed })),
    )
    for (const name of [...files.keys()].slice(0, 4)) {
      const metadata = await sharp(files.get(name)).metadata()
      expect(metadata.exif?.includes('UNICODE\0')).toBe(true)
    }
  })

  it('leaves out what is deleted before its turn, and is over after ten minutes', async () => {
    const studio = await startTestStudio({ automatic: true })
    const { first, second } = await finished(studio)
    const { id } = studio.services.prepareZip([first.seq, second.seq, 987_654])
    studio.services.createDeletion([second.seq])
    const files = await readZip(studio.services.openZip(id)?.open())
    expect(files.size).toBe(2)
    studio.clock.advance(10 * 60 * 1000)
    expect(studio.services.openZip(id)).toBeNull()
    expect(studio.services.openZip(randomUUID())).toBeNull()
    expect(() => studio.services.prepareZip([second.seq])).toThrow(/None of these/)
  })
})
