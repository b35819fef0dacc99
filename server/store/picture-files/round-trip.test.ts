import * as fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PictureSettings } from '#contract/pictures/picture-settings.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { PictureType } from '#server/domain/picture-files.ts'
import { notesOf } from '#server/services/downloads/picture-notes.ts'
import { readSettings } from '#src/features/read-settings/logic/read-settings.ts'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { validStudioImagesRequest } from '#src/testing/together-arbitraries.ts'
import { pictureFiles } from './picture-files.ts'

const types = ['image/png', 'image/jpeg', 'image/webp'] as const satisfies readonly PictureType[]

const files = new Map<PictureType, Uint8Array>()
beforeAll(async () => {
  const source = await sharp({
    create: { width: 9, height: 7, channels: 4, background: { r: 9, g: 99, b: 200, alpha: 0.5 } },
  })
    .png()
    .toBuffer()
  for (const type of types) files.set(type, await pictureFiles.convert(source, type))
})

/** As the library keeps it: what JSON cannot say is not there. */
const asStored = (request: object): GenerationRequest => JSON.parse(JSON.stringify(request))

const anyRequest: fc.Arbitrary<GenerationRequest> = fc.oneof(
  validRequest.map((request) => asStored({ operation: 'leonardo.createGeneration', ...request })),
  validStudioImagesRequest.map((request) =>
    asStored({ operation: 'together.generateImages', ...request }),
  ),
)

const anySettings: fc.Arbitrary<PictureSettings> = fc.record({
  gesso: fc.constant(1 as const),
  request: anyRequest,
  seed: fc.nat(),
  index: fc.nat(7),
  engine: fc.constantFrom('builtin', 'leonardo'),
  engineVersion: fc.option(fc.nat(9)),
  createdAt: fc.nat(),
  writtenBy: fc.constant('1.2.3'),
})

async function readBack(type: PictureType, settings: PictureSettings) {
  const file = pictureFiles.withNotes(files.get(type) ?? new Uint8Array(), type, notesOf(settings))
  return { file, found: await readSettings(new Blob([new Uint8Array(file)])) }
}

describe.each(types)('settings written into a picture (%s)', (type) => {
  it('are read back exactly, whatever was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anySettings, async (settings) => {
        const { found } = await readBack(type, settings)
        expect(found).toEqual({ from: 'gesso', settings })
      }),
      { numRuns: 60 },
    )
  })

  it('are read back exactly when no single place of the file has room for them', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySettings,
        fc.string({ unit: 'binary', minLength: 1 }),
        async (settings, word) => {
          const most = settings.request.operation === 'together.generateImages' ? 10_000 : 60_000
          const negative = word.repeat(most).slice(0, most)
          const request = { ...settings.request, negative_prompt: negative }
          const large = { ...settings, request: asStored(request) }
          const { found } = await readBack(type, large)
          expect(found).toEqual({ from: 'gesso', settings: large })
        },
      ),
      { numRuns: 5 },
    )
  })

  it('are gone from a bare copy, pixels and kind of file kept', async () => {
    const [settings] = fc.sample(anySettings, 1)
    if (!settings) throw new Error('There is always a sample.')
    const plain = files.get(type) ?? new Uint8Array()
    const { file } = await readBack(type, settings)
    const late = type === 'image/webp' ? file : Buffer.concat([file, Buffer.from('canary')])
    const bare = Buffer.from(pictureFiles.bare(late, type))
    expect(await readSettings(new Blob([new Uint8Array(bare)]))).toBeNull()
    expect(bare.toString('latin1')).not.toMatch(/gesso|canary|exif|xmp/i)
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
    expect((await pixels(bare)).equals(await pixels(plain))).toBe(true)
    expect(bare.byteLength).toBeLessThan(file.byteLength)
  })

  it('leave the pixels and the kind of file as they were', async () => {
    const [settings] = fc.sample(anySettings, 1)
    if (!settings) throw new Error('There is always a sample.')
    const { file } = await readBack(type, settings)
    const again = pictureFiles.withNotes(file, type, notesOf(settings))
    expect(Buffer.from(again).equals(file)).toBe(true)
    const before = files.get(type)
    expect((await sharp(file).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(
      true,
    )
    expect((await sharp(file).metadata()).format).toBe(type.slice('image/'.length))
  })
})

it('what other tools would read is what a tool of theirs reads', async () => {
  const [settings] = fc.sample(anySettings, 1)
  if (!settings) throw new Error('There is always a sample.')
  const request = asStored({
    operation: 'leonardo.createGeneration',
    prompt: 'ein Boot,\nam 城',
    negative_prompt: 'fog: none',
    scheduler: 'EULER_ANCESTRAL_DISCRETE',
    guidance_scale: 6.5,
    width: 512,
    height: 768,
  })
  for (const type of types) {
    const notes = { ...notesOf({ ...settings, request, seed: 77 }), settings: 'not ours' }
    const file = pictureFiles.withNotes(files.get(type) ?? new Uint8Array(), type, notes)
    const found = await readSettings(new Blob([new Uint8Array(file)]))
    expect(found).toMatchObject({
      from: 'another',
      spoken: {
        tool: 'AUTOMATIC1111',
        prompt: 'ein Boot,\nam 城',
        negative: 'fog: none',
        seed: 77,
        steps: 15,
        guidance: 6.5,
        width: 512,
        height: 768,
        sampler: 'Euler a',
      },
    })
  }
})
