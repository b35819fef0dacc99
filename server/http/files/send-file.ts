import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { GessoError } from '#server/domain/errors.ts'
import { type AppContext, arrivalOf, dropConnection } from '../context.ts'
import { mediaContentSecurityPolicy } from '../guard/security-headers.ts'
import { type ByteRange, parseRange } from './byte-range.ts'
import { matchesTag } from './entity-tag.ts'

/** A file to answer with; `tag` changes whenever its bytes would. */
export interface FileToSend {
  path: string
  type: string
  tag: string
}

/**
 * At the machine itself an hour without asking again: a gallery shows thousands of pictures, and one question each
 * would be what scrolling waits for. A deleted picture is gone from every page at once, with its address; a copy may
 * stay in the owner's own browser for that hour (`private`: nowhere else). Elsewhere each is asked for anew, so that
 * none is seen after logging out, which over https also clears the copies. Over http nothing would: none is kept.
 */
function cacheControl(c: AppContext): string {
  const { isLocal, scheme } = arrivalOf(c)
  if (isLocal) return 'private, max-age=3600'
  return scheme === 'https' ? 'private, no-cache' : 'private, no-store'
}

/** Up to here a file is read in one go, which is quicker than a stream for a picture's usual size. */
const wholeReadLimit = 1024 * 1024
const chunkBytes = 256 * 1024

/** Answers GET and HEAD with a stored file: 200, 206, 304 or 416. @throws GessoError `not_found`. */
export async function sendFile(c: AppContext, file: FileToSend): Promise<Response> {
  const tag = `"${file.tag}"`
  const headers: Record<string, string> = {
    etag: tag,
    'cache-control': cacheControl(c),
    'content-security-policy': mediaContentSecurityPolicy,
    'accept-ranges': 'bytes',
  }
  const handle = await openPlainFile(file.path)
  let handedOver = false
  try {
    if (matchesTag(c.req.header('if-none-match'), tag)) {
      return new Response(null, { status: 304, headers })
    }
    const { size } = await handle.stat()
    const range = askedRange(c, tag, size)
    if (range === 'unsatisfiable') {
      return new Response(null, {
        status: 416,
        headers: { ...headers, 'content-range': `bytes */${size}` },
      })
    }
    const part = range ?? { start: 0, end: size - 1 }
    headers['content-type'] = file.type
    headers['content-length'] = String(part.end - part.start + 1)
    if (range !== null) headers['content-range'] = `bytes ${part.start}-${part.end}/${size}`
    const init = { status: range === null ? 200 : 206, headers }
    if (c.req.method === 'HEAD') return new Response(null, init)
    if (part.end - part.start < wholeReadLimit)
      return new Response(await readPart(handle, part), init)
    handedOver = true
    return new Response(
      streamPart(handle, part, () => dropConnection(c)),
      init,
    )
  } finally {
    if (!handedOver) await handle.close()
  }
}

/** A symbolic link planted in the data directory must not lead out of it. Windows has no such flag. */
async function openPlainFile(path: string): Promise<FileHandle> {
  let handle: FileHandle
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch {
    throw missing()
  }
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw missing()
}

function missing(): GessoError {
  return new GessoError('not_found', 'There is no such picture.')
}

/** `If-Range` with another version's tag asks for the whole new file instead of a part of it. */
function askedRange(c: AppContext, tag: string, size: number) {
  const condition = c.req.header('if-range')
  if (condition !== undefined && condition !== tag) return null
  return parseRange(c.req.header('range'), size)
}

async function readPart(
  handle: FileHandle,
  { start, end }: ByteRange,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start + 1)
  let filled = 0
  while (filled < bytes.byteLength) {
    const { bytesRead } = await handle.read(
      bytes,
      filled,
      bytes.byteLength - filled,
      start + filled,
    )
    if (bytesRead === 0) throw missing()
    filled += bytesRead
  }
  return bytes
}

function streamPart(handle: FileHandle, { start, end }: ByteRange, drop: () => void) {
  let at = start
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = { start: at, end: Math.min(at + chunkBytes - 1, end) }
          controller.enqueue(await readPart(handle, part))
          at = part.end + 1
        } catch {
          at = end + 1
          drop()
        }
        if (at <= end) return
        controller.close()
        await handle.close()
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  )
}
