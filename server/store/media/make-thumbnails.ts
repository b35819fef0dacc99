import sharp, { type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { thumbnailWidths, type ThumbnailWidth } from '#contract/studio/paths.ts'
import { decodeOptions, withDecoder } from './sharp-limits.ts'

export interface Thumbnails {
  /** Size of the picture itself, in pixels, as decoded. */
  width: number
  height: number
  /** WebP files, never wider than the picture. */
  files: Record<ThumbnailWidth, Uint8Array>
  /** ThumbHash in base64. */
  placeholder: string
}

// A ThumbHash keeps at most seven waves a side, so more pixels than this add only time on the main thread.
const hashSide = 48

/** Decodes a finished picture once and makes its small versions. Rejects when it cannot be decoded. */
export function makeThumbnails(picture: Uint8Array): Promise<Thumbnails> {
  return withDecoder(async () => {
    const [small, large] = thumbnailWidths
    const source = sharp(picture, decodeOptions)
    const { width, height } = await source.metadata()
    const middle = await source
      .resize({ width: large, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const fromMiddle = () => sharp(middle.data, { raw: middle.info })
    const [at320, at640, placeholder] = await Promise.all([
      toWebp(fromMiddle().resize({ width: small, withoutEnlargement: true })),
      toWebp(fromMiddle()),
      hash(fromMiddle()),
    ])
    return { width, height, files: { 320: at320, 640: at640 }, placeholder }
  })
}

function toWebp(picture: Sharp): Promise<Buffer> {
  return picture.webp({ quality: 80, effort: 2 }).toBuffer()
}

async function hash(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: hashSide, height: hashSide, fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
