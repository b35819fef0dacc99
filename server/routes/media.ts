import { thumbnailWidths } from '#contract/studio/paths.ts'
import { errorResponse } from '#server/http/errors.ts'
import type { AppContext } from '#server/http/context.ts'
import { sendFile } from '#server/http/files/send-file.ts'
import type { RouteSet } from '#server/http/router.ts'
import type { MediaRef, Services } from '#server/services/services.ts'
import { idParam, notFound } from './parse.ts'

/** Pictures by id. Where each lies on disk is the library's business: no part of a path comes from an address. */
export function mediaRoutes(services: Pick<Services, 'findMedia'>): RouteSet {
  /** The first of these that there is. */
  const send = (c: AppContext, ...refs: MediaRef[]) => {
    for (const ref of refs) {
      const file = services.findMedia(ref)
      if (file !== null) return sendFile(c, file)
    }
    throw notFound('picture')
  }

  return {
    prefix: '/media',
    renderError: errorResponse,
    routes: [
      {
        method: 'GET',
        path: '/media/images/:id',
        who: 'media',
        handler: (c) => send(c, { kind: 'image', id: idParam(c, 'picture') }),
      },
      {
        method: 'GET',
        path: '/media/images/:id/:width',
        who: 'media',
        handler(c) {
          const text = c.req.param('width')
          const width = thumbnailWidths.find((candidate) => String(candidate) === text)
          if (width === undefined) throw notFound('picture')
          return send(c, { kind: 'thumbnail', id: idParam(c, 'picture'), width })
        },
      },
      {
        method: 'GET',
        path: '/media/uploads/:id',
        who: 'media',
        handler: (c) => send(c, { kind: 'upload', id: idParam(c, 'picture') }),
      },
      {
        method: 'GET',
        path: '/media/any/:id',
        who: 'media',
        handler(c) {
          const id = idParam(c, 'picture')
          return send(c, { kind: 'upload', id }, { kind: 'thumbnail', id, width: 320 })
        },
      },
    ],
  }
}
