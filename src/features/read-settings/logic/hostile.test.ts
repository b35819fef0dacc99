import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exifWith, jpegWith, pngWith, webpWith } from '../testing/build-picture.ts'
import { readSettings } from './read-settings.ts'

/** Milliseconds it takes to read a file, once there is one. */
async function timeToRead(file: Blob | Promise<Blob>): Promise<number> {
  const built = await file
  const start = performance.now()
  await readSettings(built)
  return performance.now() - start
}

/** By the square of its length, the least of these would take minutes. */
const soon = 4000

const many = 300_000

describe('a file made to do harm', () => {
  it.each([
    ['a line of commas', ','.repeat(many)],
    ['a line of colons', ':'.repeat(many)],
    ['names without an end', 'a '.repeat(many / 2)],
    ['open quotes', 'a: "b, '.repeat(many / 7)],
    ['empty lines', `${'\n'.repeat(many)}x <lora:a:1>\nSteps: 1, Seed: 2, Size: 8x8`],
    ['open tags', `${'<lora:'.repeat(many / 6)}\nSteps: 1, Seed: 2, Size: 8x8`],
    ['lines that all begin alike', 'Steps: 1, a: 2\n'.repeat(many / 15)],
    ['deep JSON', `{"prompt":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['spaces before JSON', `${' '.repeat(many)}{`],
  ])('does not hold things up: %s', async (_, text) => {
    const png = pngWith({ keyword: 'parameters', text }, { keyword: 'prompt', text })
    expect(await timeToRead(png)).toBeLessThan(soon)
    expect(await timeToRead(jpegWith({ xmp: text.slice(0, 60_000) }))).toBeLessThan(soon)
  })

  it('does not hold things up with a workflow of samplers that all lead to one another', async () => {
    const ids = Array.from({ length: 400 }, (_, at) => String(at))
    const inputs = {
      ...Object.fromEntries(ids.map((id) => [`latent_${id}`, [id, 0]])),
      latent_image: ['1', 0],
      positive: ['2', 0],
    }
    const nodes = Object.fromEntries(ids.map((id) => [id, { class_type: 'K', inputs }]))
    const png = pngWith({ keyword: 'prompt', text: JSON.stringify(nodes), as: 'zTXt' })
    expect(await timeToRead(png)).toBeLessThan(soon)
  })

  it('does not fill the memory by unfolding', async () => {
    const text = 'a'.repeat(8_000_000)
    const png = await pngWith({ keyword: 'parameters', text, as: 'zTXt' })
    expect(await readSettings(png)).toBeNull()
  })

  it('changes nothing that all objects share', async () => {
    const text =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"sui_image_params":{"__proto__":{"prompt":"x"},"prompt":"a fox","seed":"5","toString":"x"}}'
    const found = await readSettings(await pngWith({ keyword: 'parameters', text }))
    expect(found).toMatchObject({ spoken: { prompt: 'a fox', seed: 5 } })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('of any bytes behind a picture’s first ones is read as nothing, without an error', async () => {
    const starts = [
      pngWith({ keyword: 'parameters', text: 'x' }),
      jpegWith({ exif: exifWith({ comment: { code: 'UNICODE\0', text: 'x' } }), xmp: '<x/>' }),
      webpWith({ exif: exifWith({ model: 'prompt:{}' }), xmp: '<x/>' }),
    ]
    const files = await Promise.all(
      starts.map(async (file) => new Uint8Array(await (await file).arrayBuffer())),
    )
    const changed = fc
      .tuple(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 20 }),
        fc.nat(250),
      )
      .map(([file, edits, length]) => {
        const bytes = new Uint8Array(file)
        for (const [at, value] of edits) if (at >= 2 && at < bytes.length) bytes[at] = value
        return bytes.slice(0, length)
      })
    await fc.assert(
      fc.asyncProperty(changed, async (bytes) => {
        expect(await readSettings(new Blob([bytes]))).toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})
