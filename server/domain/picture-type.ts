import type { uploadLimits } from '#contract/studio/uploads.ts'

export type PictureType = (typeof uploadLimits.types)[number]

/** Bytes from the start of a file that tell its kind. */
export const pictureTypeBytes = 12

const marks: readonly { type: PictureType; at: number; text: string }[] = [
  { type: 'image/png', at: 0, text: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, text: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, text: 'GIF87a' },
  { type: 'image/gif', at: 0, text: 'GIF89a' },
  { type: 'image/webp', at: 8, text: 'WEBP' },
]

/**
 * What kind of picture a file begins as, whatever its sender calls it; null when it is none that we take.
 * It only spares reading what cannot be a picture: decoding it decides.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const start = Buffer.from(bytes.subarray(0, pictureTypeBytes)).toString('latin1')
  const mark = marks.find(({ at, text }) => start.startsWith(text, at))
  if (mark === undefined || (mark.at > 0 && !start.startsWith('RIFF'))) return null
  return mark.type
}
