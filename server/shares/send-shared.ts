import type { AppContext } from '#server/http/context.ts'
import { parseRange } from '#server/http/files/byte-range.ts'
import { matchesTag } from '#server/http/files/entity-tag.ts'
import { attachment } from '#server/http/files/send-download.ts'
import { sendFile } from '#server/http/files/send-file.ts'
import { mediaContentSecurityPolicy } from '#server/http/guard/security-headers.ts'
import type { SharedFile, SharedMedia } from '#server/services/shares/shares.ts'

/** Asked for again each time: a copy kept would outlive the link. */
const cacheControl = 'private, no-cache'
const robots = { 'x-robots-tag': 'noindex, noimageindex' } as const

/** Sends a picture under a link. Whether it may be had was asked before this: no tag is compared earlier. */
export async function sendShared(c: AppContext, media: SharedMedia): Promise<Response> {
  if (media.kind === 'bytes') return sendBytes(c, media)
  const response = await sendFile(c, media.file)
  response.headers.set('cache-control', cacheControl)
  for (const [name, value] of Object.entries(robots)) response.headers.set(name, value)
  return response
}

/** The file to keep, under a name that says no more than the page does. */
export function sendSharedFile(c: AppContext, { name, type, bytes }: SharedFile): Response {
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: {
      ...robots,
      'content-type': type,
      'content-length': String(bytes.byteLength),
      'content-disposition': attachment(name),
      'cache-control': 'private, no-store',
      'content-security-policy': mediaContentSecurityPolicy,
    },
  })
}

function sendBytes(
  c: AppContext,
  { bytes, type, tag: version }: Extract<SharedMedia, { kind: 'bytes' }>,
): Response {
  const tag = `"${version}"`
  const headers: Record<string, string> = {
    ...robots,
    etag: tag,
    'cache-control': cacheControl,
    'content-security-policy': mediaContentSecurityPolicy,
    'accept-ranges': 'bytes',
  }
  if (matchesTag(c.req.header('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers })
  }
  const size = bytes.byteLength
  const condition = c.req.header('if-range')
  const isSame = condition === undefined || condition === tag
  const range = isSame ? parseRange(c.req.header('range'), size) : null
  if (range === 'unsatisfiable') {
    headers['content-range'] = `bytes */${size}`
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  headers['content-type'] = type
  headers['content-length'] = String(end - start + 1)
  if (range !== null) headers['content-range'] = `bytes ${start}-${end}/${size}`
  const body = c.req.method === 'HEAD' ? null : new Uint8Array(bytes.subarray(start, end + 1))
  return new Response(body, { status: range === null ? 200 : 206, headers })
}
