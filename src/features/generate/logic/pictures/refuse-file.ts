import { uploadLimits } from '#contract/studio/uploads.ts'

const megabyte = 1024 * 1024

/** Bytes. It is made smaller before it is sent, but the browser has to hold the whole of it first. */
const largestFile = 8 * uploadLimits.bytes

/** Why a file need not even be opened, in words; null when it may be tried. */
export function refuseFile(file: { type: string; size: number; name?: string }): string | null {
  // A phone may give a photograph no type at all.
  if (!file.type.startsWith('image/') && !isHeic(file)) {
    return 'That is not a picture. PNG, JPEG, WebP and GIF always work.'
  }
  if (file.size === 0) return 'That file is empty.'
  if (file.size <= largestFile) return null
  return `That picture is ${Math.ceil(file.size / megabyte)} MB; the most is ${largestFile / megabyte} MB.`
}

export function isHeic({ type, name = '' }: { type: string; name?: string }): boolean {
  return /^image\/hei[cf]/.test(type) || (type === '' && /\.hei[cf]$/i.test(name))
}
