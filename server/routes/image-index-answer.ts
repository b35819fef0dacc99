import type { AppContext } from '#server/http/context.ts'
import { chooseEncoding, type Encoding } from '#server/http/files/content-encoding.ts'
import { matchesTag } from '#server/http/files/entity-tag.ts'
import { compress } from '#server/http/json-response.ts'
import type { Services } from '#server/services/services.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The index of one version, and what it has been compressed to so far. */
interface Built {
  version: string
  plain: Bytes
  encoded: Map<Encoding, Promise<Bytes>>
}

/**
 * Answers with the index of every picture. It can be megabytes before compression and every open
 * page asks for it, so the latest one is kept ready and an unchanged one is never built at all.
 */
export function createIndexAnswer(
  services: Pick<Services, 'imageIndex' | 'imageIndexVersion'>,
): (c: AppContext) => Promise<Response> {
  let latest: Built | null = null

  function current(version: string): Built {
    if (latest?.version === version) return latest
    const index = services.imageIndex()
    latest = {
      version: index.version,
      plain: new Uint8Array(Buffer.from(JSON.stringify(index))),
      encoded: new Map(),
    }
    return latest
  }

  function encode(built: Built, encoding: Encoding): Promise<Bytes> {
    const known = built.encoded.get(encoding)
    if (known !== undefined) return known
    const bytes = compress(built.plain, encoding)
    built.encoded.set(encoding, bytes)
    return bytes
  }

  // Asked for by the first page that opens: made with the server's start, not while someone waits.
  void encode(current(services.imageIndexVersion()), 'br')

  return async (c) => {
    const version = services.imageIndexVersion()
    const tag = `W/"${encodeURIComponent(version)}"`
    const headers: Record<string, string> = {
      etag: tag,
      'cache-control': 'private, no-cache',
      vary: 'Accept-Encoding',
    }
    if (matchesTag(c.req.header('if-none-match'), tag)) {
      return new Response(null, { status: 304, headers })
    }
    const built = current(version)
    headers['content-type'] = 'application/json; charset=utf-8'
    const encoding = chooseEncoding(c.req.header('accept-encoding'))
    if (encoding === null) return new Response(built.plain, { headers })
    headers['content-encoding'] = encoding
    return new Response(await encode(built, encoding), { headers })
  }
}
