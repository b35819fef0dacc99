import sharp from 'sharp'
import type { Picture } from '#server/domain/engine.ts'
import { decodeOptions, withDecoder } from './sharp-limits.ts'

const kept = { jpeg: 'image/jpeg', png: 'image/png' } as const

/**
 * Decodes a picture that was paid for, to its last line. Its bytes stay as they are where we keep files of its kind;
 * others become PNG, which loses nothing.
 */
export function inspectPicture(bytes: Uint8Array): Promise<Picture | null> {
  return withDecoder(async () => {
    try {
      return await decode(bytes)
    } catch {
      // Whatever the decoder found wrong with it.
      return null
    }
  })
}

async function decode(bytes: Uint8Array): Promise<Picture> {
  const source = sharp(bytes, decodeOptions)
  const { format, width, height } = await source.metadata()
  if (format === 'jpeg' || format === 'png') {
    await source.resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer()
    return { bytes, type: kept[format], width, height }
  }
  const { data, info } = await source
    .toColourspace('srgb')
    .png({ compressionLevel: 6 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'image/png', width: info.width, height: info.height }
}
