import { crc32 } from 'node:zlib'
import type { Picture } from '#server/domain/engine.ts'

/** The outermost box of a manifest store, with nothing in it: enough to be taken for one. */
const store = Buffer.concat([
  Buffer.from([0, 0, 0, 38]),
  Buffer.from('jumb\0\0\0\x1Ejumdc2pa\0\x11\0\x10\x80\0\0\xAA\0\x38\x9B\x71\x03c2pa\0', 'latin1'),
])

/** A picture with content credentials where each kind of file keeps them. */
export function withCredentials({ bytes, type }: Picture): Buffer {
  const file = Buffer.from(bytes)
  return type === 'image/png' ? inPng(file) : inJpeg(file)
}

function inPng(file: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from('caBX', 'latin1'), store])
  const chunk = Buffer.alloc(8 + named.length)
  chunk.writeUInt32BE(store.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), 4 + named.length)
  const afterHeader = 8 + 25
  return Buffer.concat([file.subarray(0, afterHeader), chunk, file.subarray(afterHeader)])
}

/** Behind "JP": which box this is a part of, and the part's number. */
function inJpeg(file: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01', 'latin1'), store])
  const head = Buffer.from([0xff, 0xeb, 0, data.length + 2])
  return Buffer.concat([file.subarray(0, 2), head, data, file.subarray(2)])
}
