import { bytesOf } from './bytes.ts'
import type { Carried } from './carried.ts'
import { isJpeg, readJpeg } from './jpeg.ts'
import { carrierLimits } from './limits.ts'
import { isPng, readPng } from './png.ts'
import { isWebp, readWebp } from './webp.ts'

/** The texts a picture's file carries; null when it is no file we can look into. Never throws, whatever the bytes. */
export async function readCarried(file: Blob): Promise<Carried | null> {
  if (file.size > carrierLimits.file) return null
  try {
    const bytes = bytesOf(new Uint8Array(await file.arrayBuffer()))
    if (isPng(bytes)) return await readPng(bytes)
    if (isJpeg(bytes)) return readJpeg(bytes)
    return isWebp(bytes) ? readWebp(bytes) : null
  } catch {
    // Cut short, or removed while it was read.
    return null
  }
}
