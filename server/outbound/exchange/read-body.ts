import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Trouble } from './trouble.ts'

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * The whole body of an answer, unpacked. What announces itself as too long is not read, and what unpacks into too much
 * is cut off while it does. @throws Trouble, or Node's own when the connection breaks
 */
export async function readBody(
  response: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const name = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const unpack = unpackers[name]
  if (unpack === undefined && name !== 'identity' && name !== '') throw new Trouble('broken')
  if (Number(response.headers['content-length'] ?? 0) > limit) throw new Trouble('large')
  const chunks: Buffer[] = []
  let size = 0
  async function collect(source: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of source) {
      size += chunk.byteLength
      if (size > limit) throw new Trouble('large')
      chunks.push(chunk)
    }
  }
  try {
    await (unpack === undefined
      ? pipeline(response, collect, { signal })
      : pipeline(response, unpack(), collect, { signal }))
  } catch (error) {
    // A pipe that is torn tells of the tear first.
    throw size > limit ? new Trouble('large') : error
  }
  if (!response.complete) throw new Trouble('broken')
  return Buffer.concat(chunks, size)
}
