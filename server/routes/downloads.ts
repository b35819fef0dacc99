import { downloadFormats } from '#contract/pictures/downloads.ts'
import { createDownloadSchema } from '#contract/studio/library-requests.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { readJson } from '#server/http/body/read-body.ts'
import type { AppContext } from '#server/http/context.ts'
import { errorResponse } from '#server/http/errors.ts'
import { sendDownload, sendStream } from '#server/http/files/send-download.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route, RouteSet } from '#server/http/router.ts'
import type { Services } from '#server/services/services.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, notFound, parseWith } from './parse.ts'

/** As large as a deletion's: a whole library may be selected. */
const bodyLimit = 1024 * 1024

/** What is asked before a download. */
export function downloadApiRoutes({ services }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/studio/images/:id/file',
      who: 'reader',
      async handler(c) {
        const facts = await services.storedFile(idParam(c, 'picture'))
        if (facts === null) throw notFound('picture')
        return jsonResponse(c, facts)
      },
    },
    {
      method: 'POST',
      path: studioPaths.downloads,
      who: 'writer',
      async handler(c) {
        const { images } = parseWith(createDownloadSchema, await readJson(c, bodyLimit))
        return jsonResponse(c, services.prepareZip(images), 201)
      },
    },
  ]
}

/** Files made for the owner to keep: with their settings inside, by the names they are saved under. */
export function downloadRoutes(
  services: Pick<Services, 'downloadImage' | 'downloadSettings' | 'openZip'>,
): RouteSet {
  async function picture(c: AppContext) {
    const asked = c.req.param('format')
    const id = idParam(c, 'picture')
    const format = downloadFormats.find((candidate) => candidate === asked)
    const file =
      asked === 'settings'
        ? services.downloadSettings(id)
        : format && (await services.downloadImage(id, format))
    if (!file) throw notFound('picture')
    return sendDownload(c, file)
  }

  return {
    prefix: '/media/downloads',
    renderError: errorResponse,
    routes: [
      {
        method: 'GET',
        path: '/media/downloads/:id/zip',
        who: 'reader',
        handler(c) {
          const zip = services.openZip(idParam(c, 'download'))
          if (zip === null) throw notFound('download, or its ten minutes are over')
          return sendStream(c, { name: zip.name, type: 'application/zip', open: zip.open })
        },
      },
      { method: 'GET', path: '/media/downloads/:id/:format', who: 'reader', handler: picture },
    ],
  }
}
