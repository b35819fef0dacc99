import { type AppContext, dropConnection } from '../context.ts'
import { mediaContentSecurityPolicy } from '../guard/security-headers.ts'

interface Download {
  /** What it is saved as. */
  name: string
  type: string
}

/** Answers GET and HEAD with a file that was made for this answer. */
export function sendDownload(
  c: AppContext,
  { bytes, ...download }: Download & { bytes: Uint8Array },
): Response {
  const headers = { ...headersOf(download), 'content-length': String(bytes.byteLength) }
  const body = c.req.method === 'HEAD' ? null : new Uint8Array(bytes)
  return new Response(body, { headers })
}

/** The same with a file that is made while it is sent. `open` is called when there is someone to send it to. */
export function sendStream(
  c: AppContext,
  { open, ...download }: Download & { open: () => ReadableStream<Uint8Array> },
): Response {
  const body = c.req.method === 'HEAD' ? null : orDrop(open(), () => dropConnection(c))
  return new Response(body, { headers: headersOf(download) })
}

/** Private, as the pictures are, and never to be shown in place: it is to be kept. */
function headersOf({ name, type }: Download): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': attachment(name),
    'cache-control': 'private, no-store',
    'content-security-policy': mediaContentSecurityPolicy,
  }
}

/** The name in plain ASCII for those who read no other, then as it is. Source: RFC 6266. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/g, '-')
  // What encodeURIComponent leaves and the header's grammar does not.
  const full = encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '-')).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/** A file cut short must not look whole. */
function orDrop(source: ReadableStream<Uint8Array>, drop: () => void): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch {
          drop()
          controller.close()
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
