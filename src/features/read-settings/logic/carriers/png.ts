import { pngKeywords } from '#contract/pictures/carriers.ts'
import { type Bytes, latin1, utf8 } from './bytes.ts'
import { type Carried, noTexts } from './carried.ts'
import { readExif } from './exif.ts'
import { inflate } from './inflate.ts'
import { carrierLimits } from './limits.ts'

export const isPng = (file: Bytes): boolean => file.latin1(0, 8) === '\x89PNG\r\n\x1A\n'

/** The texts of a PNG, wherever among its chunks they stand. */
export async function readPng(file: Bytes): Promise<Carried> {
  const carried = noTexts()
  let at = 8
  while (at + 12 <= file.length && carried.texts.size < carrierLimits.texts) {
    const end = at + 8 + file.u32(at)
    const name = file.latin1(at + 4, at + 8)
    if (end + 4 > file.length) break
    if (name === 'tEXt' || name === 'zTXt' || name === 'iTXt') {
      // oxlint-disable-next-line no-await-in-loop -- few chunks are text, fewer are compressed
      const entry = await textOf(name, file.slice(at + 8, end))
      if (entry !== null && !carried.texts.has(entry.keyword)) {
        carried.texts.set(entry.keyword, entry.text)
      }
    } else if (name === 'eXIf') readExif(file.slice(at + 8, end), carried)
    at = end + 4
  }
  const xmp = carried.texts.get(pngKeywords.xmp)
  if (xmp !== undefined) carried.xmp.push(xmp)
  return carried
}

async function textOf(
  name: 'tEXt' | 'zTXt' | 'iTXt',
  data: Uint8Array<ArrayBuffer>,
): Promise<{ keyword: string; text: string } | null> {
  const keywordEnd = data.indexOf(0)
  if (keywordEnd < 1 || keywordEnd > 79 || data.byteLength > carrierLimits.text) return null
  const keyword = latin1(data.subarray(0, keywordEnd))
  const rest = data.subarray(keywordEnd + 1)
  if (name === 'tEXt') return { keyword, text: latin1(rest) }
  if (name === 'zTXt') {
    const bytes = await inflate(rest.subarray(1), carrierLimits.text)
    return bytes && { keyword, text: latin1(bytes) }
  }
  const isCompressed = rest[0] === 1
  const languageEnd = rest.indexOf(0, 2)
  const translatedEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1)
  if (translatedEnd < 0) return null
  const body = rest.subarray(translatedEnd + 1)
  const bytes = isCompressed ? await inflate(body, carrierLimits.text) : body
  return bytes && { keyword, text: utf8(bytes) }
}
