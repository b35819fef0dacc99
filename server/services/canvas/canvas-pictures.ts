import { readDataAddress } from '#server/domain/data-picture.ts'
import { GessoError } from '#server/domain/errors.ts'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import type { PictureFiles } from '#server/domain/picture-files.ts'

/** A picture that stood inside a request: its file, and its size in pixels. */
export interface GivenPicture {
  bytes: Uint8Array
  width: number
  height: number
}

/** Reads a `data:` URL to its end and believes nothing it says of itself. @throws GessoError naming the field */
export async function readGiven(
  files: Pick<PictureFiles, 'measure'>,
  field: string,
  source: string,
): Promise<GivenPicture> {
  const bytes = decoded(field, source)
  const size = await files.measure(bytes)
  if (size === null)
    throw badPicture(field, 'not_a_picture', 'must be a whole PNG, JPEG, WebP or GIF picture')
  return { bytes, ...size }
}

/** @throws GessoError unless the mask covers the drawing pixel by pixel */
export function checkMask(field: string, mask: GivenPicture, drawing: GivenPicture): void {
  if (mask.width === drawing.width && mask.height === drawing.height) return
  const words = `must be as large as the picture, ${drawing.width} x ${drawing.height} px; got ${mask.width} x ${mask.height} px`
  throw badPicture(field, 'mask_size', words)
}

function decoded(field: string, source: string): Uint8Array {
  try {
    return readDataAddress(source)
  } catch (error) {
    if (error instanceof ForeignPictureError) throw badPicture(field, error.fault, error.message)
    throw error
  }
}

function badPicture(field: string, code: string, words: string): GessoError {
  const message = `${field} ${words}.`
  return new GessoError('invalid_request', message, [{ code, fields: [field], message }])
}
