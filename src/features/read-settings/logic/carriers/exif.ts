import { exifTags, unicodeComment } from '#contract/pictures/carriers.ts'
import { type Bytes, bytesOf, utf16, utf8 } from './bytes.ts'
import type { Carried } from './carried.ts'
import { carrierLimits } from './limits.ts'

/** How many bytes one value of each kind takes; only kinds that can hold text or an address matter. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 4: 4, 7: 1 }
const mostEntries = 512
const textKind = 2

/** Adds what an EXIF block says to what a file carries. What makes no sense in it is passed over. */
export function readExif(block: Uint8Array<ArrayBuffer>, carried: Carried): void {
  const bytes = bytesOf(block)
  const order = bytes.latin1(0, 2)
  if ((order !== 'MM' && order !== 'II') || bytes.length < 8) return
  const little = order === 'II'
  let second: number | null = null
  readDirectory(bytes, bytes.u32(4, little), little, (tag, kind, data) => {
    if (tag === exifTags.exifPointer && data.byteLength === 4) {
      second = bytesOf(data).u32(0, little)
    } else take(tag, kind, data, little, carried)
  })
  // The first leads to the second, which leads nowhere: no file can make this walk in circles.
  if (second === null) return
  readDirectory(bytes, second, little, (tag, kind, data) => take(tag, kind, data, little, carried))
}

function readDirectory(
  bytes: Bytes,
  start: number,
  little: boolean,
  onEntry: (tag: number, kind: number, data: Uint8Array<ArrayBuffer>) => void,
): void {
  if (start + 2 > bytes.length) return
  const count = Math.min(bytes.u16(start, little), mostEntries)
  for (let nth = 0; nth < count; nth += 1) {
    const at = start + 2 + nth * 12
    if (at + 12 > bytes.length) return
    const kind = bytes.u16(at + 2, little)
    const size = bytes.u32(at + 4, little) * (sizes[kind] ?? 0)
    const from = size <= 4 ? at + 8 : bytes.u32(at + 8, little)
    const isThere = size > 0 && size <= carrierLimits.text && from + size <= bytes.length
    if (isThere) onEntry(bytes.u16(at, little), kind, bytes.slice(from, from + size))
  }
}

function take(
  tag: number,
  kind: number,
  data: Uint8Array<ArrayBuffer>,
  little: boolean,
  carried: Carried,
): void {
  if (tag === exifTags.userComment) carried.comment ??= commentOf(data, kind, little)
  else if (tag === exifTags.makerNote) carried.makerNote ??= plain(data)
  else if (tag === exifTags.software) carried.software ??= plain(data)
  else if (kind === textKind) {
    // Keywords where EXIF has none: `prompt:{…}` in the fields for a camera's make and model.
    const [, keyword, text] = /^([a-z]{1,16}):([^]*)$/.exec(plain(data)) ?? []
    if (keyword !== undefined && text !== undefined && !carried.texts.has(keyword)) {
      carried.texts.set(keyword, text)
    }
  }
}

/** By the charset's code; without one, as text (written so by tools that pass over the standard). */
function commentOf(data: Uint8Array<ArrayBuffer>, kind: number, little: boolean): string {
  if (kind === textKind) return plain(data)
  const code = String.fromCharCode(...data.subarray(0, 8))
  const body = data.subarray(8)
  if (code === unicodeComment) return utf16(body, isLittle(body, little)).replace(/\0+$/, '')
  const isCoded = /^(?:ASCII\0|JIS\0|\0{8})/.test(code)
  return plain(isCoded ? body : data)
}

/**
 * The standard leaves the order open and writers differ, so a mark decides, then where the zeros of Western letters
 * lie, then the block's own order.
 */
function isLittle(body: Uint8Array, little: boolean): boolean {
  if (body[0] === 0xff && body[1] === 0xfe) return true
  if (body[0] === 0xfe && body[1] === 0xff) return false
  let [even, odd] = [0, 0]
  for (let at = 0; at + 1 < Math.min(body.length, 4096); at += 2) {
    if (body[at] === 0) even += 1
    if (body[at + 1] === 0) odd += 1
  }
  return even === odd ? little : odd > even
}

const plain = (data: Uint8Array) => utf8(data).replace(/\0+$/, '')
