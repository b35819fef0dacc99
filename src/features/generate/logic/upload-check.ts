import { uploadLimits } from '#contract/studio/uploads.ts'

const megabyte = 1024 * 1024

/** Why a file cannot be uploaded, in words; null when it may be tried. */
export function refuseFile({ type, size }: { type: string; size: number }): string | null {
  if (!(uploadLimits.types as readonly string[]).includes(type)) {
    return 'That is not a picture Gesso can read: use PNG, JPEG, WebP or GIF.'
  }
  if (size <= uploadLimits.bytes) return null
  return `That picture is ${Math.ceil(size / megabyte)} MB; the most is ${uploadLimits.bytes / megabyte} MB.`
}
