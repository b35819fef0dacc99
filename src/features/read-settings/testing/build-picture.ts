/** Files with texts in them, as tools write them; there are no pixels, since no reader of texts looks for any. */

/** One byte a character, as Latin-1 has it. */
function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return new Uint8Array(view.buffer)
}

function number(value: number, bytes: 2 | 4, little = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytes))
  if (bytes === 2) view.setUint16(0, value, little)
  else view.setUint32(0, value, little)
  return new Uint8Array(view.buffer)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

type PngText = { keyword: string; text: string; as?: 'tEXt' | 'zTXt' | 'iTXt' | 'compressed iTXt' }

/** A PNG with text chunks, those marked so behind its pixels. */
export async function pngWith(...texts: readonly PngText[]): Promise<Blob> {
  const chunks = await Promise.all(texts.map(textChunk))
  return new Blob([
    joined(
      ascii('\x89PNG\r\n\x1A\n'),
      chunk('IHDR', new Uint8Array(13)),
      chunk('IDAT', new Uint8Array(50)),
      ...chunks,
      chunk('IEND', new Uint8Array(0)),
    ),
  ])
}

async function textChunk({ keyword, text, as = 'tEXt' }: PngText): Promise<Uint8Array> {
  const key = ascii(`${keyword}\0`)
  if (as === 'tEXt') return chunk('tEXt', joined(key, ascii(text)))
  if (as === 'zTXt') return chunk('zTXt', joined(key, ascii('\0'), await deflated(ascii(text))))
  const isPlain = as === 'iTXt'
  const body = isPlain ? utf8(text) : await deflated(utf8(text))
  return chunk('iTXt', joined(key, ascii(isPlain ? '\0' : '\x01'), ascii('\0en\0\0'), body))
}

/** The checksum is left at zero: whoever wants the words does not check the pixels. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  return joined(number(data.length, 4), ascii(name), data, number(0, 4))
}

interface ExifParts {
  little?: boolean
  /** With a charset's code before it, or without any as some tools write it. */
  comment?: { code: 'UNICODE\0' | 'ASCII\0\0\0' | ''; text: string; bigEndian?: boolean }
  makerNote?: string
  model?: string
}

/** An EXIF block: one directory, and a second for the comment and the maker's note. */
export function exifWith({ little = false, comment, makerNote, model }: ExifParts): Uint8Array {
  const first: [tag: number, kind: number, data: Uint8Array][] = []
  const second: [tag: number, kind: number, data: Uint8Array][] = []
  if (model !== undefined) first.push([0x0110, 2, utf8(`${model}\0`)])
  if (makerNote !== undefined) second.push([0x927c, 2, utf8(`${makerNote}\0`)])
  if (comment !== undefined) {
    const text =
      comment.code === 'UNICODE\0'
        ? utf16(comment.text, comment.bigEndian === true ? false : little)
        : utf8(comment.text)
    second.push([0x9286, comment.code === '' ? 2 : 7, joined(ascii(comment.code), text)])
  }
  const size = (entries: readonly unknown[]) => 2 + entries.length * 12 + 4
  const secondAt = 8 + size([...first, null])
  const data: Uint8Array[] = []
  let dataAt = secondAt + size(second)
  const directory = (entries: typeof first) =>
    joined(
      number(entries.length, 2, little),
      ...entries.map(([tag, kind, bytes]) => {
        const head = [number(tag, 2, little), number(kind, 2, little)]
        if (tag === 0x8769) return joined(...head, number(1, 4, little), bytes)
        const entry = joined(...head, number(bytes.length, 4, little), number(dataAt, 4, little))
        data.push(bytes)
        dataAt += bytes.length
        return entry
      }),
      number(0, 4),
    )
  const pointer: (typeof first)[number] = [0x8769, 4, number(secondAt, 4, little)]
  return joined(
    ascii(little ? 'II' : 'MM'),
    number(42, 2, little),
    number(8, 4, little),
    directory([...first, pointer]),
    directory(second),
    ...data,
  )
}

export function jpegWith(parts: { exif?: Uint8Array; xmp?: string }): Blob {
  const segment = (data: Uint8Array) =>
    joined(Uint8Array.of(0xff, 0xe1), number(data.length + 2, 2), data)
  const { exif, xmp } = parts
  return new Blob([
    joined(
      Uint8Array.of(0xff, 0xd8),
      ...(exif === undefined ? [] : [segment(joined(ascii('Exif\0\0'), exif))]),
      ...(xmp === undefined
        ? []
        : [segment(joined(ascii('http://ns.adobe.com/xap/1.0/\0'), utf8(xmp)))]),
      Uint8Array.of(0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9),
    ),
  ])
}

export function webpWith(parts: { exif?: Uint8Array; xmp?: string }): Blob {
  const piece = (name: string, data: Uint8Array) =>
    joined(ascii(name), number(data.length, 4, true), data, new Uint8Array(data.length % 2))
  const body = joined(
    ascii('WEBP'),
    piece('VP8X', new Uint8Array(10)),
    piece('VP8 ', new Uint8Array(11)),
    ...(parts.exif === undefined ? [] : [piece('EXIF', parts.exif)]),
    ...(parts.xmp === undefined ? [] : [piece('XMP ', utf8(parts.xmp))]),
  )
  return new Blob([joined(ascii('RIFF'), number(body.length, 4, true), body)])
}
