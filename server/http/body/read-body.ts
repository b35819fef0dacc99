import type { AppContext } from '../context.ts'
import { GessoError } from '#server/domain/errors.ts'
import { bytesOutsideTexts, parseStrictJson } from './strict-json.ts'

/** Limit of a JSON body, in bytes, where a route does not say otherwise. */
const jsonLimit = 64 * 1024

/**
 * The request's body, never holding more than `limit` bytes: a length announced too long is refused
 * before reading, one that lies is cut off while it arrives.
 * @throws GessoError `body_too_large`.
 */
export async function readBytes(c: AppContext, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
  const body = c.req.raw.body as ReadableStream<Uint8Array> | null
  if (body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > limit) break
      chunks.push(chunk)
    }
  } catch {
    // Nobody is left to read this; it only keeps a lost connection from looking like our fault.
    throw new GessoError('malformed_body', 'The body ended before it was complete.')
  }
  if (size > limit) throw tooLarge(limit)
  return Buffer.concat(chunks, size)
}

/**
 * The request's JSON, read strictly. `undefined` stands for a body that is not there at all. Where a body may be large
 * for the texts in it, all the rest of it, which costs many times its size once parsed, is held to `structure` bytes.
 * @throws GessoError `unsupported_media_type`, `body_too_large` or `malformed_body`.
 */
export async function readJson(
  c: AppContext,
  limit = jsonLimit,
  structure = limit,
): Promise<unknown> {
  const bytes = await readBytes(c, limit)
  if (bytes.byteLength === 0) return undefined
  if (mediaType(c) !== 'application/json') {
    throw new GessoError('unsupported_media_type', 'The body must be sent as application/json.')
  }
  if (structure < limit && bytesOutsideTexts(bytes) > structure) {
    throw new GessoError(
      'body_too_large',
      `The body has over ${structure / 1024} KB beside its texts, the most allowed here.`,
    )
  }
  return parseStrictJson(bytes)
}

/** The content type without parameters, in lower case; empty when there is none. */
export function mediaType(c: AppContext): string {
  return (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

function tooLarge(limit: number): GessoError {
  const allowed = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} KB`
  return new GessoError('body_too_large', `The body is over ${allowed}, the most allowed here.`)
}
