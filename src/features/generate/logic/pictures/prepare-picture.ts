import { uploadLimits } from '#contract/studio/uploads.ts'
import { type Fit, fittingSize } from './fit-picture.ts'
import { isHeic } from './refuse-file.ts'

/** A picture that cannot be sent, in words. */
export class PictureError extends Error {
  override name = 'PictureError'
}

/** Of the sides, when a lossless picture comes out larger than may be sent. */
const shrink = 0.75
const jpegQuality = 0.95

/**
 * Paints a picture anew for sending: upright, in sRGB, no longer than it may be, and with nothing of its file
 * but the pixels. Photographs stay JPEG, all else is PNG.
 * @throws PictureError when the browser cannot read it
 */
export async function preparePicture(source: Blob | HTMLImageElement, fit: Fit): Promise<Blob> {
  const bitmap = await decode(source)
  try {
    const isPhoto = source instanceof Blob && (source.type === 'image/jpeg' || isHeic(source))
    for (let bound = fit; ; bound = { ...bound, side: Math.floor(bound.side * shrink) }) {
      const blob = await encode(bitmap, fittingSize(bitmap, bound), isPhoto)
      if (blob.size <= uploadLimits.bytes) return blob
    }
  } finally {
    bitmap.close()
  }
}

async function decode(source: Blob | HTMLImageElement): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(source)
  } catch (cause) {
    throw new PictureError(unreadable(source), { cause })
  }
}

async function encode(
  bitmap: ImageBitmap,
  { width, height }: { width: number; height: number },
  isPhoto: boolean,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new PictureError('This browser has no room left for the picture.')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas.convertToBlob(
    isPhoto ? { type: 'image/jpeg', quality: jpegQuality } : { type: 'image/png' },
  )
}

function unreadable(source: Blob | HTMLImageElement): string {
  if (!(source instanceof Blob)) return 'That picture is no longer there.'
  return isHeic(source)
    ? 'This browser cannot open HEIC photographs. Save it as JPEG and choose that; an iPhone takes JPEG itself with Settings, Camera, Formats, Most Compatible.'
    : 'That file is damaged or no picture this browser can open. PNG, JPEG and WebP always work.'
}
