import { uploadLimits } from '#contract/studio/uploads.ts'
import { ForeignPictureError } from './foreign-pictures.ts'
import { pictureTypeOf } from './picture-type.ts'

const form = /^data:image\/(png|jpe?g|webp|gif);base64,/i

/**
 * The bytes of a `data:` address. It has one form only, `data:image/png;base64,…`: a type we take and that the
 * bytes begin as, no parameters, and base64 as it is written by the book. Pixels are limited where it is decoded.
 * @throws ForeignPictureError
 */
export function readDataAddress(address: string): Uint8Array {
  const [head = '', name] = form.exec(address) ?? []
  if (name === undefined) {
    throw new ForeignPictureError(
      'address_malformed',
      `must begin with data:<type>;base64, where the type is one of ${uploadLimits.types.join(', ')}`,
    )
  }
  const text = address.slice(head.length)
  if (text.length > Math.ceil(uploadLimits.bytes / 3) * 4) {
    throw new ForeignPictureError(
      'too_large',
      `holds a picture of over ${uploadLimits.bytes / 1024 / 1024} MB, the most that is taken`,
    )
  }
  const bytes = Buffer.from(text, 'base64')
  // Node skips what is no base64; written back, only a text without any such is the same.
  if (text === '' || bytes.toString('base64') !== text) {
    throw new ForeignPictureError('address_malformed', 'does not hold valid base64')
  }
  const type = `image/${name.toLowerCase().replace('jpg', 'jpeg')}`
  if (pictureTypeOf(bytes) !== type) {
    throw new ForeignPictureError('not_a_picture', `does not hold what it says, ${type}`)
  }
  return bytes
}
