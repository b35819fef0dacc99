import sharp from 'sharp'
import { thumbHashToRGBA } from 'thumbhash'
import { describe, expect, it } from 'vitest'
import { makeThumbnails } from './make-thumbnails.ts'

const orange = { r: 230, g: 120, b: 30 }

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: orange } })
}

async function sizeOf(file: Uint8Array) {
  const { format, width, height } = await sharp(file).metadata()
  return { format, width, height }
}

describe('thumbnails', () => {
  it('are WebP, 320 and 640 pixels wide, in the shape of the picture', async () => {
    const { width, height, files } = await makeThumbnails(await plain(1280, 960).jpeg().toBuffer())
    expect({ width, height }).toEqual({ width: 1280, height: 960 })
    expect(await sizeOf(files[320])).toEqual({ format: 'webp', width: 320, height: 240 })
    expect(await sizeOf(files[640])).toEqual({ format: 'webp', width: 640, height: 480 })
  })

  it('are never wider than the picture', async () => {
    const { files } = await makeThumbnails(await plain(400, 1000).png().toBuffer())
    expect(await sizeOf(files[320])).toEqual({ format: 'webp', width: 320, height: 800 })
    expect(await sizeOf(files[640])).toEqual({ format: 'webp', width: 400, height: 1000 })
  })

  it('keep what is clear clear', async () => {
    const clear = await plain(64, 64).ensureAlpha(0).png().toBuffer()
    const { files } = await makeThumbnails(clear)
    expect((await sharp(files[320]).stats()).isOpaque).toBe(false)
  })

  it.each([
    ['grey', () => plain(90, 60).greyscale().png().toBuffer()],
    ['grey with alpha', () => plain(90, 60).ensureAlpha(1).toColourspace('b-w').png().toBuffer()],
    ['16 bits deep', () => plain(90, 60).toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => plain(90, 60).png({ palette: true }).toBuffer()],
  ])('are made of a PNG that is %s', async (_, make) => {
    const { files, placeholder } = await makeThumbnails(await make())
    expect(await sizeOf(files[640])).toEqual({ format: 'webp', width: 90, height: 60 })
    const { rgba } = thumbHashToRGBA(Buffer.from(placeholder, 'base64'))
    const stats = await sharp(files[320]).toColourspace('srgb').stats()
    const [red = 0, green = 0, blue = 0] = stats.channels.map((channel) => channel.mean)
    // A ThumbHash is coarse; the wrong channel order would be further off than this.
    expect(Math.abs((rgba[0] ?? 0) - red)).toBeLessThan(25)
    expect(Math.abs((rgba[1] ?? 0) - green)).toBeLessThan(25)
    expect(Math.abs((rgba[2] ?? 0) - blue)).toBeLessThan(25)
  })
})

it('the placeholder is a ThumbHash of under 50 bytes that shows the colours', async () => {
  const { placeholder } = await makeThumbnails(await plain(640, 360).jpeg().toBuffer())
  const hash = Buffer.from(placeholder, 'base64')
  expect(hash.byteLength).toBeLessThan(50)
  const { w, h, rgba } = thumbHashToRGBA(hash)
  expect(w / h).toBeCloseTo(16 / 9, 0)
  expect(Math.abs((rgba[0] ?? 0) - orange.r)).toBeLessThan(25)
  expect(Math.abs((rgba[2] ?? 0) - orange.b)).toBeLessThan(25)
})
