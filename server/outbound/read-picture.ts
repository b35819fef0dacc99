import type { IncomingMessage } from 'node:http'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import { pictureTypeBytes, pictureTypeOf } from '#server/domain/picture-type.ts'

/**
 * The body of an answer, as long as it begins like a picture and is not over `limit` bytes: a length announced too
 * long is refused before reading, one that lies is cut off while it arrives. What the answer calls itself is not
 * looked at.
 * @throws ForeignPictureError
 */
export async function readPicture(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') {
    throw new ForeignPictureError('answer_refused', 'is answered in compressed form')
  }
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  const chunks: Buffer[] = []
  let size = 0
  let isKnown = false
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
    if (!isKnown && size >= pictureTypeBytes) {
      checkType(Buffer.concat(chunks))
      isKnown = true
    }
  }
  if (!response.complete) throw new Error('The answer ended before it was complete.')
  const bytes = Buffer.concat(chunks, size)
  if (!isKnown) checkType(bytes)
  return bytes
}

function checkType(bytes: Uint8Array): void {
  if (pictureTypeOf(bytes) !== null) return
  const message = 'does not lead to a PNG, JPEG, WebP or GIF picture'
  throw new ForeignPictureError('not_a_picture', message)
}

function tooLarge(limit: number): ForeignPictureError {
  const message = `leads to a file of over ${limit / 1024 / 1024} MB, the most that is taken`
  return new ForeignPictureError('too_large', message)
}
