import sharp from 'sharp'
import { GessoError } from '#server/domain/errors.ts'
import { uploadLimits } from '#contract/studio/uploads.ts'
import type { MediaType } from './media-paths.ts'
import { decodeOptions, withDecoder } from './sharp-limits.ts'

export interface CleanPicture {
  bytes: Uint8Array
  type: MediaType
  width: number
  height: number
}

/**
 * Paints the pixels of a stranger's file anew: upright, sRGB, first frame, nothing else of the file kept. JPEG stays
 * JPEG; the others become PNG.
 * @throws GessoError `invalid_request` naming `file`
 */
export function cleanUpload(file: Uint8Array): Promise<CleanPicture> {
  return withDecoder(async () => {
    try {
      return await repaint(file)
    } catch (error) {
      throw refusal(error)
    }
  })
}

async function repaint(file: Uint8Array): Promise<CleanPicture> {
  // An empty buffer makes sharp throw on the spot; inside this async function that is a rejection as well.
  const source = sharp(file, decodeOptions)
  const { format } = await source.metadata()
  const upright = source.autoOrient().toColourspace('srgb')
  const encoded =
    format === 'jpeg'
      ? upright.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      : upright.png({ compressionLevel: 6 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    type: format === 'jpeg' ? 'image/jpeg' : 'image/png',
    width: info.width,
    height: info.height,
  }
}

function refusal(error: unknown): GessoError {
  const tooLarge = error instanceof Error && /exceeds (pixel|channel) limit/i.test(error.message)
  const message = tooLarge
    ? `The picture is too large: at most ${uploadLimits.pixels / 1_000_000} million pixels are taken.`
    : 'The file is not a whole PNG, JPEG, WebP or GIF picture.'
  return new GessoError('invalid_request', message, [
    { code: tooLarge ? 'picture_too_large' : 'not_a_picture', fields: ['file'], message },
  ])
}
