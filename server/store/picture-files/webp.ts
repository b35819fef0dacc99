import type { PictureNotes } from '#server/domain/picture-files.ts'
import { exifBlock } from './exif.ts'
import { xmpPacket } from './xmp.ts'

interface Chunk {
  name: string
  data: Buffer
}

const headSize = 12
const flags = { xmp: 0x04, exif: 0x08, alpha: 0x10 }

export const isWebp = (file: Buffer): boolean =>
  file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, headSize) === 'WEBP'

/** The chunks of a WebP, up to the first that is cut short. */
function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  let start = headSize
  while (start + 8 <= file.length) {
    const end = start + 8 + file.readUInt32LE(start + 4)
    if (end > file.length) break
    const name = file.toString('latin1', start, start + 4)
    chunks.push({ name, data: file.subarray(start + 8, end) })
    start = end + (end % 2)
  }
  return chunks
}

export function isSignedWebp(file: Buffer): boolean {
  return chunksOf(file).some(
    ({ name, data }) => name === 'C2PA' || (name === 'XMP ' && data.includes('dcterms:provenance')),
  )
}

/** Notes follow the pixels, where the format wants them, and the header says that they are there. */
export function webpWithNotes(file: Buffer, notes: PictureNotes): Buffer {
  const chunks = chunksOf(file)
  const header = Buffer.from(
    chunks.find(({ name }) => name === 'VP8X')?.data ?? plainHeader(chunks),
  )
  header[0] = (header[0] ?? 0) | flags.exif | flags.xmp
  const kept = chunks.filter(({ name }) => !['VP8X', 'EXIF', 'XMP '].includes(name))
  const packet = Buffer.from(xmpPacket(notes, { withSettings: true }), 'utf8')
  const body = Buffer.concat(
    [
      { name: 'VP8X', data: header },
      ...kept,
      { name: 'EXIF', data: exifBlock(notes) },
      { name: 'XMP ', data: packet },
    ].map(chunkBytes),
  )
  return Buffer.concat([riffHead(body), body])
}

function riffHead(body: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return head
}

const pixelChunks = ['VP8X', 'ALPH', 'VP8 ', 'VP8L', 'ICCP']

export function bareWebp(file: Buffer): Buffer {
  const kept = chunksOf(file).filter(({ name }) => pixelChunks.includes(name))
  const body = Buffer.concat(
    kept.map(({ name, data }) => {
      if (name !== 'VP8X') return chunkBytes({ name, data })
      const header = Buffer.from(data)
      header[0] = (header[0] ?? 0) & ~(flags.exif | flags.xmp)
      return chunkBytes({ name, data: header })
    }),
  )
  return Buffer.concat([riffHead(body), body])
}

/** What a file without an extended header leaves for its pixels to say: size, and whether they may be clear. */
function plainHeader(chunks: readonly Chunk[]): Buffer {
  const header = Buffer.alloc(10)
  const pixels = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
  if (pixels === undefined) return header
  let [width, height] = [0, 0]
  if (pixels.name === 'VP8 ') {
    width = pixels.data.readUInt16LE(6) & 0x3fff
    height = pixels.data.readUInt16LE(8) & 0x3fff
  } else {
    const bits = pixels.data.readUInt32LE(1)
    width = (bits & 0x3fff) + 1
    height = ((bits >>> 14) & 0x3fff) + 1
    if (((bits >>> 28) & 1) === 1) header[0] = flags.alpha
  }
  header.writeUIntLE(width - 1, 4, 3)
  header.writeUIntLE(height - 1, 7, 3)
  return header
}

function chunkBytes({ name, data }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
