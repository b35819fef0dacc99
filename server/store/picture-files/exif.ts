import { exifTags, unicodeComment } from '#contract/pictures/carriers.ts'
import type { PictureNotes } from '#server/domain/picture-files.ts'

interface Entry {
  tag: number
  /** 2 text, 4 a long, 7 bytes of any kind. */
  kind: 2 | 4 | 7
  count: number
  value: Buffer
}

const headerSize = 8
const directorySize = (entries: number) => 2 + entries * 12 + 4

/**
 * An EXIF block as it stands in JPEG (after its header) and WebP: who wrote it, and the parameters as user comment in
 * UTF-16, both in big-endian order, as the tools that began this write it.
 */
export function exifBlock({ parameters, software }: PictureNotes): Buffer {
  const name = Buffer.from(`${software}\0`, 'latin1')
  const comment = Buffer.concat([Buffer.from(unicodeComment, 'latin1'), utf16(parameters)])
  const firstAt = headerSize
  const secondAt = firstAt + directorySize(2)
  const dataAt = secondAt + directorySize(2)
  const first: Entry[] = [
    { tag: exifTags.software, kind: 2, count: name.length, value: name },
    { tag: exifTags.exifPointer, kind: 4, count: 1, value: long(secondAt) },
  ]
  const second: Entry[] = [
    { tag: exifTags.exifVersion, kind: 7, count: 4, value: Buffer.from('0232', 'latin1') },
    { tag: exifTags.userComment, kind: 7, count: comment.length, value: comment },
  ]
  const data: Buffer[] = []
  const directories = [first, second].map((entries) => directory(entries, dataAt, data))
  return Buffer.concat([header(firstAt), ...directories, ...data])
}

function directory(entries: readonly Entry[], dataAt: number, data: Buffer[]): Buffer {
  const bytes = Buffer.alloc(directorySize(entries.length))
  bytes.writeUInt16BE(entries.length, 0)
  for (const [nth, { tag, kind, count, value }] of entries.entries()) {
    const at = 2 + nth * 12
    bytes.writeUInt16BE(tag, at)
    bytes.writeUInt16BE(kind, at + 2)
    bytes.writeUInt32BE(count, at + 4)
    if (value.length <= 4) value.copy(bytes, at + 8)
    else {
      bytes.writeUInt32BE(dataAt + lengthOf(data), at + 8)
      // Values begin at even places.
      data.push(value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)]))
    }
  }
  return bytes
}

function header(firstAt: number): Buffer {
  const bytes = Buffer.alloc(headerSize)
  bytes.write('MM', 0, 'latin1')
  bytes.writeUInt16BE(42, 2)
  bytes.writeUInt32BE(firstAt, 4)
  return bytes
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()

const lengthOf = (parts: readonly Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0)
