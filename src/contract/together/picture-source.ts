import * as z from 'zod/mini'
import { maxDataUrlLength, maxUrlLength } from './limits.ts'

/** A picture of ours, as the studio's own requests name it: `gesso:upload/<id>` or `gesso:image/<id>`. */
export interface PictureReference {
  kind: 'upload' | 'image'
  id: string
}

const referencePattern = /^gesso:(upload|image)\/([\w-]{1,128})$/
const webPattern = /^https?:\/\/[^\s/?#]+\S*$/i
// Pictures are fetched by the server, which asks nobody whom it could not tell from somebody else.
const picturePattern = /^https:\/\/[^\s/?#]+\S*$/i
const dataPattern = /^data:image\/(?:png|jpe?g|webp|gif);base64,([a-z\d+/]+={0,2})$/i

/** What a text that stands for a picture is; null when it is none of the three. */
export type PictureSourceKind = 'reference' | 'web' | 'data'

export const kindOfPictureSource = (source: string): PictureSourceKind | null => {
  if (source.startsWith('gesso:')) return referencePattern.test(source) ? 'reference' : null
  if (source.length <= maxUrlLength && picturePattern.test(source)) return 'web'
  if (source.length > maxDataUrlLength) return null
  const [, base64] = dataPattern.exec(source) ?? []
  return base64 !== undefined && base64.length % 4 === 0 ? 'data' : null
}

/** Which picture of ours a source names; null for addresses and for pictures inside the request. */
export const readPictureReference = (source: string): PictureReference | null => {
  const [, kind, id] = referencePattern.exec(source) ?? []
  return (kind === 'upload' || kind === 'image') && id !== undefined ? { kind, id } : null
}

export const pictureReference = ({ kind, id }: PictureReference): string => `gesso:${kind}/${id}`

/** The words a refusal names as allowed; a public door does not take references. */
export const pictureSourceWords =
  'an https address, or a data:image URL of a PNG, JPEG, WebP or GIF in base64'

/**
 * A picture by address (https), inside the request (`data:image/...;base64,`), or, in the studio's own
 * requests only, one of ours by reference. Whether references are allowed is `checkGenerateImages`'s to say.
 */
export const pictureSourceSchema = z
  .string()
  .check(
    z.refine(
      (source) => kindOfPictureSource(source) !== null,
      `${pictureSourceWords} (at most ${maxUrlLength} characters for an address)`,
    ),
  )

/** The address of a LoRA's weights: a web address only. */
export const webAddressSchema = z
  .string()
  .check(
    z.refine(
      (address) => address.length <= maxUrlLength && webPattern.test(address),
      `an http or https address of at most ${maxUrlLength} characters`,
    ),
  )
