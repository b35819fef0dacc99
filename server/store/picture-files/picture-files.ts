import sharp, { type Sharp } from 'sharp'
import type { PictureFiles, PictureType } from '#server/domain/picture-files.ts'
import { decodeOptions, withDecoder } from '../media/sharp-limits.ts'
import { makeCard } from './card.ts'
import { bareJpeg, isJpeg, isSignedJpeg, jpegWithNotes } from './jpeg.ts'
import { barePng, isPng, isSignedPng, pngWithNotes } from './png.ts'
import { bareWebp, isSignedWebp, isWebp, webpWithNotes } from './webp.ts'

export const pictureFiles: PictureFiles = {
  isSigned(file) {
    const bytes = view(file)
    if (isPng(bytes)) return isSignedPng(bytes)
    if (isJpeg(bytes)) return isSignedJpeg(bytes)
    return isWebp(bytes) && isSignedWebp(bytes)
  },
  convert: (file, to) =>
    withDecoder(async () => {
      const source = sharp(file, decodeOptions).autoOrient().toColourspace('srgb')
      return encode(source, to).toBuffer()
    }),
  measure: (file) =>
    withDecoder(async () => {
      try {
        const source = sharp(file, decodeOptions)
        const { autoOrient } = await source.metadata()
        // Made tiny, it costs little and is read whole all the same.
        await source.resize(8, 8).raw().toBuffer()
        return { width: autoOrient.width, height: autoOrient.height }
      } catch {
        return null
      }
    }),
  withNotes(file, type, notes) {
    const bytes = view(file)
    switch (type) {
      case 'image/png':
        return pngWithNotes(bytes, notes)
      case 'image/jpeg':
        return jpegWithNotes(bytes, notes)
      case 'image/webp':
        return webpWithNotes(bytes, notes)
      default:
        return type satisfies never
    }
  },
  bare(file, type) {
    const bytes = view(file)
    switch (type) {
      case 'image/png':
        return barePng(bytes)
      case 'image/jpeg':
        return bareJpeg(bytes)
      case 'image/webp':
        return bareWebp(bytes)
      default:
        return type satisfies never
    }
  },
  copy: (file, side) =>
    withDecoder(() =>
      sharp(file, decodeOptions)
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .webp({ quality: 84, effort: 2 })
        .toBuffer(),
    ),
  card: (pictures, size) => withDecoder(() => makeCard(pictures, size)),
}

function encode(source: Sharp, to: PictureType): Sharp {
  switch (to) {
    case 'image/png':
      return source.png({ compressionLevel: 6 })
    case 'image/jpeg':
      return source
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    case 'image/webp':
      return source.webp({ quality: 92, effort: 4 })
    default:
      return to satisfies never
  }
}

const view = (file: Uint8Array) => Buffer.from(file.buffer, file.byteOffset, file.byteLength)
