import sharp from 'sharp'
import { drawMark } from './mark.ts'
import { decodeOptions } from '../media/sharp-limits.ts'

interface Size {
  width: number
  height: number
}
type Box = Size & { left: number; top: number }

const gap = 8
const ground = { r: 24, g: 22, b: 20 }

/** Pictures side by side, the first one largest. */
export async function makeCard(pictures: readonly Uint8Array[], size: Size): Promise<Uint8Array> {
  const shown = pictures.slice(0, 5)
  const [first] = shown
  if (first === undefined) return plainCard(size)
  if (shown.length === 1) return singleCard(first, size)
  const boxes = boxesOf(shown.length, size)
  const tiles = await Promise.all(
    boxes.map(async ({ left, top, width, height }, nth) => ({
      left,
      top,
      input: await sharp(shown[nth], decodeOptions)
        .resize({ width, height, fit: 'cover', position: 'attention' })
        .flatten({ background: ground })
        .toColourspace('srgb')
        .jpeg({ quality: 92 })
        .toBuffer(),
    })),
  )
  return finish(canvas(size).composite(tiles))
}

/** Whole, over a dark and blurred copy of itself: a portrait cut to a landscape shows no face. */
async function singleCard(picture: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  const whole = await sharp(picture, decodeOptions)
    .resize({ width, height, fit: 'inside' })
    .flatten({ background: ground })
    .toColourspace('srgb')
    .toBuffer({ resolveWithObject: true })
  const { info } = whole
  const behind = await sharp(picture, decodeOptions)
    .resize({ width: 60, height: 32, fit: 'cover' })
    .flatten({ background: ground })
    .modulate({ brightness: 0.55 })
    .blur(2)
    .toColourspace('srgb')
    .toBuffer()
  return finish(
    sharp(behind)
      .resize({ width, height, fit: 'fill', kernel: 'cubic' })
      .composite([
        {
          input: whole.data,
          left: Math.floor((width - info.width) / 2),
          top: Math.floor((height - info.height) / 2),
        },
      ]),
  )
}

/** The app's mark in the middle, and nothing of what the link shows. */
async function plainCard(size: Size): Promise<Uint8Array> {
  const side = 168
  const input = await drawMark(side)
  const [left, top] = [Math.round((size.width - side) / 2), Math.round((size.height - side) / 2)]
  return finish(canvas(size).composite([{ input, left, top }]))
}

function boxesOf(count: number, { width, height }: Size): Box[] {
  const half = Math.floor((width - gap) / 2)
  const low = Math.floor((height - gap) / 2)
  const right = half + gap
  const under = low + gap
  if (count === 2) {
    return [
      { left: 0, top: 0, width: half, height },
      { left: right, top: 0, width: width - right, height },
    ]
  }
  const large = { left: 0, top: 0, width: half, height }
  if (count <= 4) {
    const small = [
      { left: right, top: 0, width: width - right, height: low },
      { left: right, top: under, width: width - right, height: height - under },
    ]
    return [large, ...small].slice(0, 3)
  }
  const quarter = Math.floor((width - right - gap) / 2)
  const last = right + quarter + gap
  return [
    large,
    { left: right, top: 0, width: quarter, height: low },
    { left: last, top: 0, width: width - last, height: low },
    { left: right, top: under, width: quarter, height: height - under },
    { left: last, top: under, width: width - last, height: height - under },
  ]
}

function canvas({ width, height }: Size) {
  return sharp({ create: { width, height, channels: 3, background: ground } })
}

/** Under the 300 KB beyond which some chats show no picture. */
function finish(image: ReturnType<typeof sharp>): Promise<Uint8Array> {
  return image.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}
