import { segmentHeaders } from '#contract/pictures/carriers.ts'
import { type Bytes, utf8 } from './bytes.ts'
import { type Carried, noTexts } from './carried.ts'
import { readExif } from './exif.ts'
import { carrierLimits } from './limits.ts'

const app1 = 0xe1
const comment = 0xfe
const startOfScan = 0xda

/** Behind the header of a part: the digest of the whole, its length, and where in it this part belongs. */
const digestSize = 32
const partHead = digestSize + 8

export const isJpeg = (file: Bytes): boolean => file.length > 4 && file.u16(0) === 0xffd8

export function readJpeg(file: Bytes): Carried {
  const carried = noTexts()
  const extended: Uint8Array[] = []
  let at = 2
  while (at + 4 <= file.length && file.u8(at) === 0xff) {
    const marker = file.u8(at + 1)
    // Any number of 0xFF may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + file.u16(at + 2)
    if (marker === startOfScan || end > file.length) break
    const data = file.slice(at + 4, end)
    if (marker === app1) readApp1(data, carried, extended)
    if (marker === comment && !carried.texts.has('parameters')) {
      carried.texts.set('parameters', utf8(data))
    }
    at = end
  }
  const packet = joined(extended)
  if (packet !== null) carried.xmp.push(packet)
  return carried
}

function readApp1(data: Uint8Array<ArrayBuffer>, carried: Carried, extended: Uint8Array[]): void {
  const head = String.fromCharCode(...data.subarray(0, segmentHeaders.extendedXmp.length))
  if (head.startsWith(segmentHeaders.exif)) {
    readExif(data.subarray(segmentHeaders.exif.length), carried)
  } else if (head.startsWith(segmentHeaders.xmp) && carried.xmp.length < 4) {
    carried.xmp.push(utf8(data.subarray(segmentHeaders.xmp.length)))
  } else if (head.startsWith(segmentHeaders.extendedXmp)) {
    extended.push(data.subarray(segmentHeaders.extendedXmp.length))
  }
}

/** The parts of a long packet put together: those of the first one's digest, each where it says it belongs. */
function joined(parts: readonly Uint8Array[]): string | null {
  const [first] = parts
  if (first === undefined || first.length < partHead) return null
  const whole = headOf(first)
  if (whole.length > carrierLimits.text) return null
  const bytes = new Uint8Array(whole.length)
  for (const part of parts) {
    if (part.length < partHead) return null
    const { digest, length, offset } = headOf(part)
    const data = part.subarray(partHead)
    if (digest !== whole.digest || length !== whole.length) continue
    if (offset + data.length > bytes.length) return null
    bytes.set(data, offset)
  }
  return utf8(bytes)
}

function headOf(part: Uint8Array) {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
  return {
    digest: String.fromCharCode(...part.subarray(0, digestSize)),
    length: view.getUint32(digestSize),
    offset: view.getUint32(digestSize + 4),
  }
}
