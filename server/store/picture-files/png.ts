import { crc32 } from 'node:zlib'
import { pngKeywords } from '#contract/pictures/carriers.ts'
import type { PictureNotes } from '#server/domain/picture-files.ts'
import { xmpPacket } from './xmp.ts'

interface Chunk {
  name: string
  start: number
  /** Where the next one begins. */
  end: number
}

const signatureSize = 8
const firstBytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const isPng = (file: Buffer): boolean => file.subarray(0, signatureSize).equals(firstBytes)

/** The chunks of a PNG, up to the first that is cut short. */
function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  let start = signatureSize
  while (start + 12 <= file.length) {
    const end = start + 12 + file.readUInt32BE(start)
    if (end > file.length) break
    chunks.push({ name: file.toString('latin1', start + 4, start + 8), start, end })
    start = end
  }
  return chunks
}

export function isSignedPng(file: Buffer): boolean {
  return chunksOf(file).some(
    ({ name, start, end }) =>
      name === 'caBX' ||
      (name === 'iTXt' && file.subarray(start, end).includes('dcterms:provenance')),
  )
}

/** Notes stand right behind the header, where a reader meets them before any pixel; the rest stays byte for byte. */
export function pngWithNotes(file: Buffer, notes: PictureNotes): Buffer {
  const [header, ...rest] = chunksOf(file)
  if (header === undefined) return file
  const last = rest.at(-1) ?? header
  return Buffer.concat([
    file.subarray(0, header.end),
    textChunk(pngKeywords.parameters, notes.parameters),
    textChunk(pngKeywords.settings, notes.settings),
    internationalText(pngKeywords.xmp, xmpPacket(notes, { withSettings: false })),
    ...rest
      .filter((one) => !isEarlierNote(file, one))
      .map(({ start, end }) => file.subarray(start, end)),
    file.subarray(last.end),
  ])
}

/** Chunks that say what the pixels are and how their colours are meant. */
const pixelChunks = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'IDAT', 'IEND']

export function barePng(file: Buffer): Buffer {
  const kept = chunksOf(file).filter(({ name }) => pixelChunks.includes(name))
  return Buffer.concat([firstBytes, ...kept.map(({ start, end }) => file.subarray(start, end))])
}

function isEarlierNote(file: Buffer, { name, start, end }: Chunk): boolean {
  if (!['tEXt', 'zTXt', 'iTXt'].includes(name)) return false
  const data = file.subarray(start + 8, end - 4)
  const keyword = data.toString('latin1', 0, Math.max(0, data.indexOf(0)))
  return Object.values<string>(pngKeywords).includes(keyword)
}

/** Latin-1 where it will do, as older readers know no other kind; else UTF-8. */
function textChunk(keyword: string, text: string): Buffer {
  if (!/^[\n\u0020-\u007E\u00A0-\u00FF]*$/.test(text)) return internationalText(keyword, text)
  return chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))
}

/** Behind the keyword: not compressed, by no method, no language, no translated keyword. */
function internationalText(keyword: string, text: string): Buffer {
  const head = Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1')
  return chunk('iTXt', Buffer.concat([head, Buffer.from(text, 'utf8')]))
}

function chunk(name: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(name, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}
