import { isScreen } from '#contract/studio/screens.ts'
import { givenQuery, workerPaths } from '#contract/studio/worker.ts'
import { GessoError } from '#server/domain/errors.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { type AppContext, arrivalOf } from '../context.ts'
import { errorResponse } from '../errors.ts'
import type { RouteSet } from '../router.ts'
import { chooseEncoding } from './content-encoding.ts'
import { matchesTag } from './entity-tag.ts'
import { firstPage } from './first-page.ts'
import type { StaticFile, StaticFiles } from './static-files.ts'

/** The built app: its files, and its page at every address that is one of its screens. */
export function pageRoutes(
  files: StaticFiles,
  /** What is shown in the app's place to who is not let in. */
  inPlaceOf: (c: AppContext) => Response | null,
): RouteSet {
  const send = (c: AppContext) => {
    if (!isScreen(c.req.path)) return sendStatic(c, files)
    const { isLocal, isPlaced } = arrivalOf(c)
    // Without a proxy in between nobody would put the path back that the app expects in its address.
    if (isLocal && !isPlaced) return Response.redirect(absoluteUrl(c, c.req.path), 302)
    return inPlaceOf(c) ?? sendStatic(c, files)
  }
  return {
    prefix: '',
    renderError: errorResponse,
    routes: [
      { method: 'GET', path: '/*', who: 'anyone', handler: send },
      { method: 'POST', path: workerPaths.shareTarget, who: 'anyone', handler: tellOfNothing },
    ],
  }
}

/**
 * The service worker takes what another app shares, before it gets here. Where there is none, whoever shares gets no
 * further than this: anything else would let any page put pictures into the studio.
 */
function tellOfNothing(): Response {
  const location = `./?${givenQuery.name}=${givenQuery.nothing}`
  return new Response(null, { status: 303, headers: { location } })
}

function sendStatic(c: AppContext, files: StaticFiles): Response {
  const path = c.req.path
  const screen = isScreen(path)
  const file = screen ? firstPage(files, c) : files.get(path)
  if (file !== undefined) return respond(c, file, 200)
  if (screen) throw new GessoError('not_found', 'The app is not built yet: run npm run build.')
  // Someone followed an old link: the app itself says so, better than a line of JSON would.
  const page = wantsPage(c) ? firstPage(files, c) : undefined
  if (page !== undefined) return respond(c, page, 404)
  throw new GessoError('not_found', 'There is nothing at this address.')
}

function wantsPage(c: AppContext): boolean {
  const hasExtension = /\.[^/]*$/.test(c.req.path)
  return !hasExtension && (c.req.header('accept') ?? '').includes('text/html')
}

function respond(c: AppContext, file: StaticFile, status: 200 | 404): Response {
  const encoding = chooseEncoding(
    c.req.header('accept-encoding'),
    (candidate) => file.encoded[candidate] !== undefined,
  )
  // The copies in different encodings differ in bytes, so the tag promises equal meaning only.
  const tag = `W/"${file.tag}"`
  const headers: Record<string, string> = {
    etag: tag,
    vary: file.policy === undefined ? 'Accept-Encoding' : 'Accept-Encoding, Cookie',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  // Also with 304, whose headers take the place of those that the browser has kept.
  if (file.policy !== undefined) headers['content-security-policy'] = file.policy
  if (status === 200 && matchesTag(c.req.header('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers })
  }
  headers['content-type'] = file.type
  if (encoding !== null) headers['content-encoding'] = encoding
  const bytes = (encoding === null ? undefined : file.encoded[encoding]) ?? file.bytes
  return new Response(bytes, { status, headers })
}
