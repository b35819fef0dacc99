/** Numbers and text out of a file, by place. Reading past the end throws a RangeError. */
export interface Bytes {
  readonly length: number
  u8(at: number): number
  u16(at: number, little?: boolean): number
  u32(at: number, little?: boolean): number
  /** Latin-1, up to the end at most. */
  latin1(from: number, to: number): string
  slice(from: number, to: number): Uint8Array<ArrayBuffer>
}

export function bytesOf(array: Uint8Array<ArrayBuffer>): Bytes {
  const view = new DataView(array.buffer, array.byteOffset, array.byteLength)
  return {
    length: array.byteLength,
    u8: (at) => view.getUint8(at),
    u16: (at, little = false) => view.getUint16(at, little),
    u32: (at, little = false) => view.getUint32(at, little),
    latin1: (from, to) => latin1(array.subarray(from, to)),
    slice: (from, to) => array.subarray(from, to),
  }
}

/** By code, since the browser's own decoder takes Latin-1 for Windows-1252. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

export const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

export const utf16 = (bytes: Uint8Array, little: boolean): string =>
  new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes)
