import { segmentHeaders } from '#contract/pictures/carriers.ts'
import { type Bytes, latin1, utf8 } from './bytes.ts'
import { type Carried, noTexts } from './carried.ts'
import { readExif } from './exif.ts'
import { carrierLimits } from './limits.ts'

export const isWebp = (file: Bytes): boolean =>
  file.latin1(0, 4) === 'RIFF' && file.latin1(8, 12) === 'WEBP'

export function readWebp(file: Bytes): Carried {
  const carried = noTexts()
  let at = 12
  while (at + 8 <= file.length) {
    const size = file.u32(at + 4, true)
    const name = file.latin1(at, at + 4)
    const data = file.slice(at + 8, Math.min(at + 8 + size, file.length))
    if (name === 'EXIF') readExif(withoutHeader(data), carried)
    if (name === 'XMP ' && data.byteLength <= carrierLimits.text && carried.xmp.length < 4) {
      carried.xmp.push(utf8(data))
    }
    at += 8 + size + (size % 2)
  }
  return carried
}

/** Some writers bring the header along that only JPEG has. */
function withoutHeader(data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { exif } = segmentHeaders
  return latin1(data.subarray(0, exif.length)) === exif ? data.subarray(exif.length) : data
}
