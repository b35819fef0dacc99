import { segmentHeaders } from '#contract/pictures/carriers.ts'
import type { PictureNotes } from '#server/domain/picture-files.ts'
import { exifBlock } from './exif.ts'
import { splitXmpPacket, xmpPacket } from './xmp.ts'

interface Segment {
  marker: number
  start: number
  end: number
}

const app0 = 0xe0
const app1 = 0xe1
const app11 = 0xeb
const startOfScan = 0xda

/** The most a segment holds behind its marker and length. */
const segmentRoom = 0xffff - 2

export const isJpeg = (file: Buffer): boolean => file[0] === 0xff && file[1] === 0xd8

/** The segments before the pixels, up to the first that makes no sense. */
function segmentsOf(file: Buffer): Segment[] {
  const segments: Segment[] = []
  let start = 2
  while (start + 4 <= file.length && file[start] === 0xff) {
    const marker = file[start + 1] ?? 0
    const end = start + 2 + file.readUInt16BE(start + 2)
    if (marker === startOfScan || marker < 0xc0 || end > file.length) break
    segments.push({ marker, start, end })
    start = end
  }
  return segments
}

export function isSignedJpeg(file: Buffer): boolean {
  return segmentsOf(file).some(({ marker, start, end }) => {
    const data = file.subarray(start + 4, end)
    if (marker === app11) return data.toString('latin1', 0, 2) === 'JP' && data.includes('jumb')
    return marker === app1 && data.includes('dcterms:provenance')
  })
}

/** Notes take the place of earlier EXIF and XMP, behind the JFIF header; the rest stays byte for byte. */
export function jpegWithNotes(file: Buffer, notes: PictureNotes): Buffer {
  const segments = segmentsOf(file)
  const leading = segments.filter(({ marker }) => marker === app0)
  const others = segments.filter((one) => one.marker !== app0 && !isEarlierNote(file, one))
  const bytesOf = ({ start, end }: Segment) => file.subarray(start, end)
  return Buffer.concat([
    file.subarray(0, 2),
    ...leading.map(bytesOf),
    ...exifSegments(notes),
    ...xmpSegments(notes),
    ...others.map(bytesOf),
    file.subarray(segments.at(-1)?.end ?? 2),
  ])
}

const app2 = 0xe2
const app14 = 0xee
const comment = 0xfe

/** Of the segments for applications, JFIF, colour profiles and Adobe's colour transform say what the pixels mean. */
export function bareJpeg(file: Buffer): Buffer {
  const segments = segmentsOf(file)
  const kept = segments.filter(({ marker, start }) => {
    if (marker === app2) return file.toString('latin1', start + 4, start + 15) === 'ICC_PROFILE'
    const isNote = (marker >= app0 && marker <= 0xef) || marker === comment
    return !isNote || marker === app0 || marker === app14
  })
  const from = segments.at(-1)?.end ?? 2
  // Nothing after the end of the picture is part of it.
  const end = file.lastIndexOf(Buffer.from([0xff, 0xd9]))
  return Buffer.concat([
    file.subarray(0, 2),
    ...kept.map((one) => file.subarray(one.start, one.end)),
    file.subarray(from, end < from ? file.length : end + 2),
  ])
}

function isEarlierNote(file: Buffer, { marker, start, end }: Segment): boolean {
  if (marker !== app1) return false
  const text = file.toString('latin1', start + 4, Math.min(end, start + 48))
  return Object.values(segmentHeaders).some((header) => text.startsWith(header))
}

/** None when the parameters are too long for one: half of them would say something else. */
function exifSegments(notes: PictureNotes): Buffer[] {
  const data = Buffer.concat([Buffer.from(segmentHeaders.exif, 'latin1'), exifBlock(notes)])
  return data.length <= segmentRoom ? [segment(data)] : []
}

function xmpSegments(notes: PictureNotes): Buffer[] {
  const whole = withHeader(segmentHeaders.xmp, xmpPacket(notes, { withSettings: true }))
  if (whole.length <= segmentRoom) return [segment(whole)]
  const { main, extended, digest } = splitXmpPacket(notes)
  const bytes = Buffer.from(extended, 'utf8')
  const head = Buffer.from(segmentHeaders.extendedXmp + digest, 'latin1')
  const room = segmentRoom - head.length - 8
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += room) {
    const place = Buffer.alloc(8)
    place.writeUInt32BE(bytes.length, 0)
    place.writeUInt32BE(at, 4)
    parts.push(segment(Buffer.concat([head, place, bytes.subarray(at, at + room)])))
  }
  return [segment(withHeader(segmentHeaders.xmp, main)), ...parts]
}

const withHeader = (header: string, text: string) =>
  Buffer.concat([Buffer.from(header, 'latin1'), Buffer.from(text, 'utf8')])

function segment(data: Buffer): Buffer {
  const head = Buffer.from([0xff, app1, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
